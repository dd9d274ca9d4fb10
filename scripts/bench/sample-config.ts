/** A configuration of at least so many lines: the same pipeline for logs, metrics and traces again and again. */
export function sampleConfig(lines: number): string {
  let text = SINKS;
  for (let i = 0; text.split('\n').length <= lines; i++) text += pipeline(`team_${i}`);
  return text;
}

const SINKS = `logging {
	level = "warn"
}

loki.write "default" {
	endpoint {
		url = "https://loki.example.com/loki/api/v1/push"
	}
}

prometheus.remote_write "default" {
	endpoint {
		url = "https://mimir.example.com/api/v1/push"
	}
}

otelcol.exporter.otlp "default" {
	client {
		endpoint = "tempo.example.com:4317"
	}
}
`;

function pipeline(team: string): string {
  return `
discovery.kubernetes "${team}" {
	role = "pod"

	selectors {
		role  = "pod"
		label = "team=${team.replace('_', '-')}"
	}
}

discovery.relabel "${team}" {
	targets = discovery.kubernetes.${team}.targets

	rule {
		source_labels = ["__meta_kubernetes_namespace", "__meta_kubernetes_pod_name"]
		regex         = "(.+);(.+)"
		replacement   = "$1/$2"
		target_label  = "instance"
	}

	rule {
		source_labels = ["__meta_kubernetes_pod_annotation_prometheus_io_scrape"]
		regex         = "true"
		action        = "keep"
	}
}

prometheus.scrape "${team}" {
	targets         = discovery.relabel.${team}.output
	forward_to      = [prometheus.remote_write.default.receiver]
	scrape_interval = "30s"
}

loki.source.kubernetes "${team}" {
	targets    = discovery.relabel.${team}.output
	forward_to = [loki.process.${team}.receiver]
}

loki.process "${team}" {
	forward_to = [loki.write.default.receiver]

	stage.json {
		expressions = {level = "level", message = "msg"}
	}

	stage.match {
		selector = "{team=\\"${team}\\"} |= \\"error\\""

		stage.regex {
			expression = "^(?P<code>\\\\d{3}) (?P<path>\\\\S+)$"
		}
	}

	stage.labels {
		values = {level = ""}
	}
}

otelcol.receiver.otlp "${team}" {
	grpc {
		endpoint = "0.0.0.0:4317"
	}

	output {
		traces = [otelcol.processor.transform.${team}.input]
	}
}

otelcol.processor.transform "${team}" {
	error_mode = "ignore"

	trace_statements {
		context    = "span"
		statements = [
			\`set(attributes["team"], "${team}")\`,
			\`delete_key(attributes, "password") where attributes["env"] == "prod"\`,
		]
	}

	output {
		traces = [otelcol.exporter.otlp.default.input]
	}
}
`;
}
