# Every command of the project. `make help` reads the comments behind the targets.
PYTHON ?= python3
PORT ?= 8000
REQUESTS ?= 20000
RUN = .venv/run
DEV = .venv/dev
BIN = .venv/bin
WEB = graph/web/dist/index.html
WEB_SOURCES = $(shell find graph/web graph/examples \( -name node_modules -o -name dist -o -name clients \) -prune -o -type f -print)

help: ## List the commands
	@grep -E '^[a-z_-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 18

# Without bytecode each of the hundred processes that tests start would compile the packages.
unexport PYTHONDONTWRITEBYTECODE

# uv installs in a fifth of the time of pip, which installs it.
INSTALL = VIRTUAL_ENV=.venv $(BIN)/uv pip install --quiet --require-hashes -r

$(RUN): requirements.txt requirements-uv.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Python 3.11 or newer is needed: make PYTHON=python3.12 ..."; exit 1; }
	$(PYTHON) -m venv .venv
	$(BIN)/pip install --quiet --require-hashes -r requirements-uv.txt
	$(INSTALL) requirements.txt --compile-bytecode
	@touch $@

$(DEV): requirements-dev.txt $(RUN)
	$(INSTALL) requirements-dev.txt
	@touch $@

run: ## Build the explorer, fill the database and serve it at http://localhost:8000, or PORT=8400
	@$(MAKE) --no-print-directory --jobs 2 explorer_if_possible run_pipeline guide_if_possible \
	|| { echo "The database could not be filled, see above."; exit 2; }
	@$(MAKE) --no-print-directory run_local

explorer_if_possible:
	@$(MAKE) --no-print-directory web || echo "The explorer could not be built, see above. The service runs without it."

guide_if_possible: $(RUN)
	@$(MAKE) --no-print-directory guide || echo "The documentation could not be built, see above. The service runs without it."

web: ## Build the explorer from graph/web (needs Node 20 or newer)
	@if command -v npm > /dev/null; then $(MAKE) --no-print-directory $(WEB); \
	else echo "The explorer is not built: install Node.js 20 or newer, and run make web. The service runs without it."; fi

# No build needs a script of a package, and one of them reports the installation to its makers.
$(WEB): $(WEB_SOURCES)
	cd graph/web && npm ci --omit=dev --ignore-scripts --no-audit --no-fund --loglevel=error && npm run --silent build
	@touch $@

data: $(RUN) ## Download the real Formula 1 results into data/raw
	$(BIN)/python -m etl download

run_pipeline: $(RUN) ## Publish data/raw, or the sample if it is empty
	$(BIN)/python -m etl run

run_local: $(RUN) ## Serve on port 8000, or PORT=8400
	$(BIN)/python -m graph --port $(PORT)

run_local_alt: $(RUN) ## Serve on port 8080
	$(BIN)/python -m graph --port 8080

test: $(DEV) ## Run the tests that need nothing but Python, with a PostgreSQL of their own
	$(BIN)/pytest -n auto --dist worksteal --ignore tests/spark --ignore tests/browser --ignore tests/deploy

check: $(DEV) ## Run everything, as CI does: lint, scans, clients, browsers, load, and all tests
	@if command -v java > /dev/null; then $(INSTALL) tests/requirements-spark.txt; fi
	$(INSTALL) tests/requirements-bench.txt
	$(MAKE) --no-print-directory --jobs 2 --output-sync=target check_spark check_node guide audit scan soak_requests REQUESTS=8000
	$(MAKE) --no-print-directory --jobs 2 --output-sync=target soak_publishes lint
	$(BIN)/pytest -n auto --dist worksteal --ignore tests/spark --full

check_spark:
	@if command -v java > /dev/null; then $(MAKE) --no-print-directory test_spark; \
	else echo "skipped: make test_spark, Java is missing"; fi

check_node:
	@if command -v node > /dev/null; then for target in test_clients web test_web; do $(MAKE) --no-print-directory $$target || exit 1; done; \
	else echo "skipped: make test_clients, make web and make test_web, Node is missing"; fi

fuzz: $(DEV) ## Run all tests with ten times the generated examples that make check has (an hour or more)
	$(BIN)/pytest -n auto --dist worksteal --ignore tests/spark --fuzz
	@if command -v java > /dev/null; then $(INSTALL) tests/requirements-spark.txt && $(BIN)/pytest tests/spark --fuzz; fi

test_spark: $(DEV) ## Compare Spark with DuckDB, row by row (needs Java 17 or newer)
	$(INSTALL) tests/requirements-spark.txt
	$(BIN)/pytest tests/spark --full

test_clients: $(RUN) ## Check schema and service with front-end tools: lint, comparison, types, HTTP (needs Node)
	cd tests/clients && npm ci --no-audit --no-fund --loglevel=error && npm test

# Unlike npm ci it keeps the packages that the build has installed; a lock file that it would change is an error.
test_web: ## Test the explorer's code (needs Node)
	cd graph/web && npm install --ignore-scripts --no-audit --no-fund --loglevel=error && npm run --silent types && git diff --exit-code -- package-lock.json src/generated && npm run --silent check && npm test

soak: soak_publishes soak_requests ## Load the service while versions change and the database fails; then 20,000 hostile requests

soak_publishes: $(DEV)
	$(BIN)/python -m tests.soak

soak_requests: $(DEV)
	$(BIN)/python -m tests.soak.hostile $(REQUESTS)

audit: $(DEV) ## Check the installed packages against the registries' advisories
	$(BIN)/python -m tests.audit

lint: $(DEV) ## Check formatting, rules, types, imports and SQL
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-logo
	$(BIN)/sqlfluff lint etl/sql

schema: schema.graphql ## Write schema.graphql from the code

schema.graphql: $(shell find graph etl/published -name node_modules -prune -o -name "*.py" -print) | $(RUN)
	$(BIN)/python -m graph.schema > $@

docs: $(DEV) ## Write the pages of docs/ that come from the code
	$(BIN)/python -m tests.support.generated_pages

guide: $(RUN) ## Build the documentation as a site, which the service serves at /guide
	$(BIN)/uv venv --quiet --allow-existing .venv/guide
	VIRTUAL_ENV=.venv/guide $(BIN)/uv pip install --quiet --require-hashes -r docs/requirements.txt
	.venv/guide/bin/zensical build --strict

notebook: $(DEV) ## Execute the example notebook of docs/, and write it with its plots
	$(BIN)/python -m tests.support.notebooks

screenshots: $(DEV) ## Take the screenshots of README, and of every page (needs Chromium and the built explorer)
	$(BIN)/python -m tests.screenshots

ALERTS = docker/kubernetes/base/common/alerts.yaml
CLUSTER = docker/kubernetes/monitoring/cluster.yaml

manifests: $(ALERTS) $(CLUSTER) ## Write the Kubernetes alerts from those of Prometheus

$(ALERTS): docker/monitoring/alerts.yml
$(CLUSTER): docker/monitoring/cluster.yml
$(ALERTS) $(CLUSTER):
	@{ echo '# make manifests writes this from $<.'; \
	   printf 'apiVersion: monitoring.coreos.com/v1\nkind: PrometheusRule\nmetadata:\n  name: racing%s\nspec:\n' "$(if $(filter $@,$(CLUSTER)),-cluster)"; \
	   grep -v '^#' $< | sed 's/^./  &/'; } > $@

scan: $(DEV) ## Scan the Dockerfile, the manifests, Terraform and the workflow for misconfigurations
	$(BIN)/uv venv --quiet --allow-existing .venv/scan
	VIRTUAL_ENV=.venv/scan $(BIN)/uv pip install --quiet --require-hashes -r tests/requirements-scan.txt
	CHECKOV_PARALLELIZATION_TYPE=none .venv/scan/bin/checkov --config-file docker/.checkov.yaml
	.venv/scan/bin/zizmor --offline --quiet .github

mutation: $(DEV) ## Change the code in 2,000 places, and count how many changes the tests notice (an hour)
	$(INSTALL) tests/requirements-mutation.txt
	$(BIN)/python -m tests.mutation

bench: $(DEV) ## Measure the performance beside other programs (with Node)
	@if command -v npm > /dev/null; then cd tests/bench/peers && npm ci --no-audit --no-fund --loglevel=error; fi
	$(BIN)/python -m tests.bench

bench-scale: $(DEV) ## Measure the pipeline with a million to a billion laps (20 GB of disk, half an hour)
	$(INSTALL) tests/requirements-bench.txt
	$(INSTALL) tests/requirements-spark.txt
	$(BIN)/python -m tests.bench.scale

COMPILE = $(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header
IN = docker/requirements-api.in docker/requirements-etl.in

requirements: $(DEV) ## Pin the dependencies again
	$(COMPILE) $(IN) pyproject.toml --extra dev -o requirements-dev.txt
	$(COMPILE) $(IN) -c requirements-dev.txt -o requirements.txt
	$(COMPILE) docker/requirements-api.in -c requirements-dev.txt -o docker/requirements-api.txt
	$(COMPILE) docker/requirements-etl.in -c requirements-dev.txt -o docker/requirements-etl.txt
	$(COMPILE) $(IN) pyproject.toml --extra bench -c requirements-dev.txt -o tests/requirements-bench.txt
	$(COMPILE) $(IN) pyproject.toml --extra spark -c requirements-dev.txt -o tests/requirements-spark.txt
	printf 'zensical\n' | $(COMPILE) - -o docs/requirements.txt
	printf 'ariadne-codegen\nduckdb\nipykernel\nmatplotlib\nmcp\nmypy\nnbconvert\npandas\npolars\npyarrow\n' | $(COMPILE) - -o docs/requirements-notebooks.txt
	printf 'uv\n' | $(COMPILE) -c requirements-dev.txt - -o requirements-uv.txt
	printf 'mutmut\n' | $(COMPILE) -c requirements-dev.txt - -o tests/requirements-mutation.txt
	printf 'checkov\nzizmor\n' | $(COMPILE) - -o tests/requirements-scan.txt
	for client in fastf1 basef1 ergast-py; do \
		printf "$$client\n" | $(COMPILE) - -o tests/clients/ergast/requirements-$$client.txt; done

COMPOSE = docker compose

up: ## Start everything in Docker: PostgreSQL, the pipeline, the service at http://localhost:8000
	$(COMPOSE) up --detach --build --wait

down: ## Stop it; the data stays
	$(COMPOSE) down

build: ## Build both images
	$(COMPOSE) build

build_no_cache: ## Build both images from scratch
	$(COMPOSE) build --no-cache

build_api: ## Build the service's image
	$(COMPOSE) build api

build_etl: ## Build the pipeline's image
	$(COMPOSE) build etl

restart: ## Run the pipeline again in Docker, on data/raw
	$(COMPOSE) run --rm etl

logs: ## Follow the containers' logs
	$(COMPOSE) logs --follow

.PHONY: help run explorer_if_possible guide_if_possible web docs guide notebook screenshots data run_pipeline run_local run_local_alt test check check_spark check_node fuzz test_spark test_clients test_web soak soak_publishes soak_requests audit lint schema manifests scan mutation bench bench-scale \
	requirements up down build build_no_cache build_api build_etl restart logs
