output "bucket_name" {
  description = "Name of the bucket."
  value       = aws_s3_bucket.raw.bucket
}

output "bucket_arn" {
  description = "The bucket, for those who give rights on it."
  value       = aws_s3_bucket.raw.arn
}

output "key_arn" {
  description = "The key that its files are encrypted with."
  value       = aws_kms_key.raw.arn
}
