#!/bin/sh
# Writes which images an overlay runs: write-images.sh staging HOST/NAME-api@sha256:... HOST/NAME-etl@sha256:...
set -eu

if [ $# -ne 3 ]; then
    echo "usage: write-images.sh OVERLAY API_IMAGE@DIGEST ETL_IMAGE@DIGEST" >&2
    exit 2
fi
folder=$(dirname "$0")/overlays/$1/images
[ -d "$folder" ] || { echo "There is no overlay $1 with a folder for images." >&2; exit 2; }
for image in "$2" "$3"; do
    printf '%s' "$image" | tr '\n' ' ' | grep -Eqx '[a-z0-9./:_-]+@sha256:[0-9a-f]{64}' ||
        { echo "$image is not an image with its digest." >&2; exit 2; }
done
cat > "$folder/kustomization.yaml" <<END
# The delivery workflow writes this file.
apiVersion: kustomize.config.k8s.io/v1alpha1
kind: Component
images:
  - name: racing-data-api
    newName: ${2%@*}
    digest: ${2#*@}
  - name: racing-data-etl
    newName: ${3%@*}
    digest: ${3#*@}
END
