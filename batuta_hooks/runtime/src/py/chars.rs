//! The few questions about characters that numbers ask.

/// Whether Python's `str.strip` removes it.
pub(crate) fn is_space(char: char) -> bool {
    char.is_whitespace() || ('\u{1c}'..='\u{1f}').contains(&char)
}

/// The value of a digit or letter in bases up to 36.
pub(crate) fn digit_value(char: char) -> Option<u32> {
    char.to_digit(36)
}

/// Appends `repr(text)`, for messages that quote what could not be read.
pub(crate) fn text_repr(text: &str, out: &mut String) {
    let quote = if text.contains('\'') && !text.contains('"') {
        '"'
    } else {
        '\''
    };
    out.push(quote);
    for char in text.chars() {
        match char {
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            char if char == quote => out.extend(['\\', char]),
            char if (char as u32) < 32 || char as u32 == 127 => {
                out.push_str(&format!("\\x{:02x}", char as u32))
            }
            char => out.push(char),
        }
    }
    out.push(quote);
}
