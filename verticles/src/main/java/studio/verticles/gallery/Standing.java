package studio.verticles.gallery;

/// What has been decided about a picture.
public enum Standing {
  PENDING,
  APPROVED,
  REJECTED
}
