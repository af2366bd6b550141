output "security_group_id" {
  description = "The group that a run is in, for those who let it in."
  value       = aws_security_group.pipeline.id
}
