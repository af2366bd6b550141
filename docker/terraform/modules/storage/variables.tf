variable "name" {
  description = "First part of the bucket's name."
  type        = string
}

variable "keep_days" {
  description = "How long a file that was replaced can be had back."
  type        = number
  default     = 90
}
