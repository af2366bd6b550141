output "address" {
  description = "Host and port."
  value       = aws_db_instance.database.endpoint
}

output "secret_arn" {
  description = "Secret with the administrator's password."
  value       = one(aws_db_instance.database.master_user_secret[*].secret_arn)
}
