CREATE DATABASE timeline OWNER linimasa;
