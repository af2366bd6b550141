# Three roles, none with more than its part: to read the files, to start the container, to start the task.

data "aws_iam_policy_document" "assumed" {
  for_each = toset(["ecs-tasks", "events"])

  statement {
    actions = ["sts:AssumeRole"]

    principals {
      type        = "Service"
      identifiers = ["${each.key}.amazonaws.com"]
    }
  }
}

resource "aws_iam_role" "read" {
  name_prefix        = "${var.name}-etl-"
  assume_role_policy = data.aws_iam_policy_document.assumed["ecs-tasks"].json
}

data "aws_iam_policy_document" "read" {
  statement {
    actions   = ["s3:ListBucket"]
    resources = [var.bucket_arn]
  }

  statement {
    actions   = ["s3:GetObject"]
    resources = ["${var.bucket_arn}/*"]
  }

  statement {
    actions   = ["kms:Decrypt"]
    resources = [var.key_arn]
  }
}

resource "aws_iam_role_policy" "read" {
  name   = "raw-files"
  role   = aws_iam_role.read.id
  policy = data.aws_iam_policy_document.read.json
}

resource "aws_iam_role" "start" {
  name_prefix        = "${var.name}-start-"
  assume_role_policy = data.aws_iam_policy_document.assumed["ecs-tasks"].json
}

resource "aws_iam_role_policy_attachment" "start" {
  role       = aws_iam_role.start.name
  policy_arn = "arn:aws:iam::aws:policy/service-role/AmazonECSTaskExecutionRolePolicy"
}

data "aws_iam_policy_document" "start" {
  statement {
    actions   = ["secretsmanager:GetSecretValue"]
    resources = [var.secret_arn]
  }
}

resource "aws_iam_role_policy" "start" {
  name   = "database-url"
  role   = aws_iam_role.start.id
  policy = data.aws_iam_policy_document.start.json
}

resource "aws_iam_role" "events" {
  name_prefix        = "${var.name}-events-"
  assume_role_policy = data.aws_iam_policy_document.assumed["events"].json
}

data "aws_iam_policy_document" "events" {
  statement {
    actions   = ["ecs:RunTask"]
    resources = [aws_ecs_task_definition.etl.arn]
  }

  statement {
    actions   = ["iam:PassRole"]
    resources = [aws_iam_role.read.arn, aws_iam_role.start.arn]
  }
}

resource "aws_iam_role_policy" "events" {
  name   = "run-the-task"
  role   = aws_iam_role.events.id
  policy = data.aws_iam_policy_document.events.json
}
