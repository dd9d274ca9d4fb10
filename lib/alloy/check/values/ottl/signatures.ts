/**
 * The functions of OTTL 0.158, read by reflection from upstream's argument structs: name, then each parameter with its kind;
 * `?` marks an optional one, `[]` a list. The kinds are explained in `functions.ts`.
 */
export const CONVERTERS = `
All Source:any Predicate:lambda
Any Source:any Predicate:lambda
Base64Decode Target:string
Base64Encode Target:string Variant?:string
Bool Target:boolLike
Coalesce Values:[]any
CommunityID SourceIP:string SourcePort:int DestinationIP:string DestinationPort:int Protocol?:string Seed?:int
Concat Vals:[]stringLike Delimiter:string
ContainsValue Target:slice Item:any
ConvertAttributesToElementsXML Target:string XPath?:STRING
ConvertCase Target:string ToCase:STRING
ConvertTextToElementsXML Target:string XPath?:STRING ElementName?:STRING
Day Time:time
Decode Target:any Encoding:string
Double Target:floatLike
Duration Duration:string
ExtractGrokPatterns Target:string Pattern:string NamedCapturesOnly?:BOOL PatternDefinitions?:[]STRING
ExtractPatterns Target:string Pattern:string
FNV Target:string
Filter Source:any Predicate:lambda
Find Source:any Predicate:lambda Mapper?:lambda
Format Format:STRING Vals:[]any
FormatTime Time:time Format:STRING
GetXML Target:string XPath:STRING
HasPrefix Target:string Prefix:string
HasSuffix Target:string Suffix:string
Hex Target:bytesLike
Hour Time:time
Hours Duration:duration
Index Target:any Value:any
InsertXML Target:string XPath:STRING SubDocument:string
Int Target:intLike
IsBool Target:bool
IsDouble Target:float
IsEmpty Target:any
IsInCIDR Target:string Networks:[]string
IsInt Target:int
IsList Target:any
IsMap Target:map
IsMatch Target:stringLike Pattern:string
IsString Target:string
IsValidLuhn Target:stringLike
Keys Target:map
Len Target:any
Log Target:floatLike
MD5 Target:string
MapEach Source:any Mapper:lambda
MapKeys Source:map KeyMapper:lambda
Microseconds Duration:duration
Milliseconds Duration:duration
Minute Time:time
Minutes Duration:duration
Month Time:time
Murmur3Hash Target:string
Murmur3Hash128 Target:string
Nanosecond Time:time
Nanoseconds Duration:duration
Now
ParseCSV Target:string Header:string Delimiter?:STRING HeaderDelimiter?:STRING Mode?:STRING
ParseInt Target:string Base:int
ParseJSON Target:string
ParseKeyValue Target:string Delimiter?:STRING PairDelimiter?:STRING
ParseSeverity Target:any Mapping:map
ParseSimplifiedXML Target:string
ParseXML Target:string
ProfileID Target:bytesLike
Reduce Source:any Seed:any Accumulator:lambda
RemoveXML Target:string XPath:STRING
SHA1 Target:string
SHA256 Target:string
SHA512 Target:string
Second Time:time
Seconds Duration:duration
SliceToMap Target:slice KeyPath?:[]STRING ValuePath?:[]STRING
Sort Target:any Order?:STRING
SpanID Target:bytesLike
Split Target:string Delimiter:string
String Target:stringLike
Substring Target:string Start:int Length:int Utf8Safe?:BOOL
Time Time:string Format:STRING Location?:STRING Locale?:STRING
ToCamelCase Target:string
ToKeyValueString Target:map Delimiter?:STRING PairDelimiter?:STRING SortOutput?:BOOL
ToLowerCase Target:string
ToSnakeCase Target:string
ToUpperCase Target:string
TraceID Target:bytesLike
Trim Target:string Replacement?:STRING
TrimPrefix Target:string Prefix:string
TrimSuffix Target:string Suffix:string
TruncateTime Time:time Duration:duration
URL URI:string
UUID
UUIDv7
Unix Seconds:int Nanoseconds?:int
UnixMicro Time:time
UnixMilli Time:time
UnixNano Time:time
UnixSeconds Time:time
UserAgent UserAgent:string
Values Target:map
Weekday Time:time
When Condition:lambda TrueValue:any FalseValue:any
XXH128 Target:string
XXH3 Target:string
Year Time:time`;

export const EDITORS = `
append Target:path Value?:any Values?:[]any
delete_index Target:path StartIndex:int EndIndex?:int
delete_key Target:path Key:string
delete_matching_keys Target:path Pattern:string
flatten Target:path Prefix?:STRING Depth?:INT ResolveConflicts?:BOOL
keep_keys Target:path Keys:[]string
keep_matching_keys Target:path Pattern:string
limit Target:path Limit:INT PriorityKeys:[]STRING
merge_maps Target:path Source:map Strategy:STRING
replace_all_matches Target:path Pattern:string Replacement:string Function?:function ReplacementFormat?:string
replace_all_patterns Target:path Mode:STRING RegexPattern:string Replacement:string Function?:function ReplacementFormat?:string
replace_match Target:path Pattern:string Replacement:string Function?:function ReplacementFormat?:string
replace_pattern Target:path RegexPattern:string Replacement:string Function?:function ReplacementFormat?:string
set Target:path Value:any
stringify_all Target:path
truncate_all Target:path Limit:INT Utf8Safe?:BOOL TruncationMarker?:STRING`;

export const TRANSFORM_SPAN = `
IsRootSpan
set_semconv_span_name SemconvVersion:STRING OriginalSpanNameAttribute?:STRING`;

export const TRANSFORM_LOG = `
ParseCEF Target:string
ParseCLF Target:string Format?:STRING
ParseELF Target:string
ParseLEEF Target:string`;

export const TRANSFORM_METRIC = `
aggregate_on_attribute_value AggregationFunction:STRING Attribute:STRING Values:[]STRING NewValue:STRING
aggregate_on_attributes AggregationFunction:STRING Attributes?:[]STRING
convert_exponential_histogram_to_histogram DistributionFn:STRING ExplicitBounds:[]FLOAT
convert_gauge_to_sum StringAggTemp:STRING Monotonic:BOOL
convert_sum_to_gauge
convert_summary_quantile_val_to_gauge AttributeKey?:STRING Suffix?:STRING
copy_metric Name?:string Description?:string Unit?:string
extract_count_metric Monotonic:BOOL Suffix?:STRING
extract_percentile_metric Percentile:FLOAT Suffix?:STRING
extract_sum_metric Monotonic:BOOL Suffix?:STRING
scale_metric Multiplier:FLOAT Unit?:string`;

export const TRANSFORM_DATAPOINT = `
convert_summary_count_val_to_sum StringAggTemp:STRING Monotonic:BOOL Suffix?:STRING
convert_summary_sum_val_to_sum StringAggTemp:STRING Monotonic:BOOL Suffix?:STRING
merge_histogram_buckets TargetValue:floatLike Method?:STRING`;

export const FILTER_SPAN = 'IsRootSpan';

export const FILTER_METRIC = `
HasAttrKeyOnDatapoint Key:STRING
HasAttrOnDatapoint Key:STRING ExpectedVal:STRING`;

export const SIGNAL_TO_METRICS_SPAN = 'AdjustedCount';
