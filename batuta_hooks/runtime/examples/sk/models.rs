//! The other estimators and functions.

use super::answer::Answer;
use super::request::Request;

/// Answers any request that is not a forest.
pub fn answer(request: &Request, answer: &mut Answer) {
    answer.line("unknown", [&request.name]);
}
