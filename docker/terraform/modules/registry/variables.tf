variable "name" {
  description = "First part of the repositories' names."
  type        = string
}

variable "keep" {
  description = "How many images of each stay."
  type        = number
  default     = 30
}
