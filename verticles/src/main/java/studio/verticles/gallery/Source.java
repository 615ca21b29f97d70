package studio.verticles.gallery;

/// How a picture came to the studio.
public enum Source {
  DRAWN,
  UPLOAD,
  VIDEO,
  WEB,
  MOVIE,
  FOLDER,
  COMFYUI,
  IMPORT
}
