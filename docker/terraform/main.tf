# The managed pieces around the two images: a bucket whose uploads start the pipeline, PostgreSQL, and a registry. The
# service itself runs in Kubernetes, see ../kubernetes.

module "registry" {
  source = "./modules/registry"
  name   = var.name
}

module "storage" {
  source = "./modules/storage"
  name   = var.name
}

module "database" {
  source = "./modules/database"

  name               = var.name
  vpc_id             = var.vpc_id
  subnet_ids         = var.subnet_ids
  instance_class     = var.database_class
  multi_az           = var.multi_az
  security_group_ids = concat(var.service_security_group_ids, [module.pipeline.security_group_id])
}

module "pipeline" {
  source = "./modules/pipeline"

  name        = var.name
  vpc_id      = var.vpc_id
  subnet_ids  = var.subnet_ids
  image       = "${module.registry.repository_urls["etl"]}:${var.image_tag}"
  bucket_name = module.storage.bucket_name
  bucket_arn  = module.storage.bucket_arn
  key_arn     = module.storage.key_arn
  secret_arn  = var.pipeline_secret_arn
  trigger_key = var.trigger_key
}
