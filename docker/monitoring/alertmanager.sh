#!/bin/sh
# Starts Alertmanager with the receiver of RACING_ALERT_WEBHOOK, and says what is missing for alerts to reach anybody.
set -eu
folder=${ALERTMANAGER_FOLDER:-/etc/alertmanager}
working=${ALERTMANAGER_WORKING_FOLDER:-/tmp}

config=$folder/alertmanager.yml
if [ -n "${RACING_ALERT_WEBHOOK:-}" ]; then
    # The address may hold a token: nobody else reads the file.
    umask 077
    address=$(printf '%s' "$RACING_ALERT_WEBHOOK" | sed "s/'/''/g")
    { sed 's/^  receiver: nobody$/  receiver: webhook/' "$config"
      printf "  - name: webhook\n    webhook_configs:\n      - url: '%s'\n" "$address"; } > "$working/alertmanager.yml"
    config=$working/alertmanager.yml
else
    echo "warning: RACING_ALERT_WEBHOOK is empty: alerts are shown at http://localhost:9093 and not sent"
fi
if [ -z "${RACING_PUSHGATEWAY:-}" ]; then
    echo "warning: RACING_PUSHGATEWAY is empty: set it to http://pushgateway:9091, or no alert knows how the pipeline ran"
fi
exec "${ALERTMANAGER:-/bin/alertmanager}" --config.file="$config" "$@"
