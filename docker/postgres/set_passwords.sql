-- The passwords of the roles, from the environment: no command line and no file has them.
\getenv pipeline_password RACING_PIPELINE_PASSWORD
\getenv service_password RACING_SERVICE_PASSWORD
\getenv monitor_password RACING_MONITOR_PASSWORD
alter role racing_monitor password :'monitor_password';
alter role racing_pipeline password :'pipeline_password';
alter role racing_service password :'service_password';
