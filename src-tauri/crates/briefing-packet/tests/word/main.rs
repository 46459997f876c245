//! Word files, looked at from outside: nothing of the tree is lost, Word's own means are used, hostile text does no harm.
//!
//! The files are read with `zip` and `roxmltree`; where LibreOffice is installed it converts one, because a second reader sees what a
//! checker of order cannot.

mod fields;
mod hostile;
mod numbers;
mod office;
mod sound;
mod support;
mod tables;
mod template;
mod whole;
