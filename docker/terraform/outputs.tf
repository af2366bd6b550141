output "bucket" {
  description = "Where raw files go: python -m etl run --source s3://BUCKET/"
  value       = module.storage.bucket_name
}

output "database_address" {
  description = "Host and port of PostgreSQL."
  value       = module.database.address
}

output "database_secret_arn" {
  description = "Secret with the administrator's password, with which roles.sql is run once."
  value       = module.database.secret_arn
}

output "repository_urls" {
  description = "Where the images are pushed, by their names: api and etl."
  value       = module.registry.repository_urls
}
