//! Case and the `is...` methods: ASCII letters only.

/// Equals `data.lower()`.
pub fn lower(data: &[u8]) -> Vec<u8> {
    data.to_ascii_lowercase()
}

/// Equals `data.upper()`.
pub fn upper(data: &[u8]) -> Vec<u8> {
    data.to_ascii_uppercase()
}

/// Equals `data.swapcase()`.
pub fn swapcase(data: &[u8]) -> Vec<u8> {
    data.iter()
        .map(|byte| {
            if byte.is_ascii_alphabetic() {
                byte ^ 0x20
            } else {
                *byte
            }
        })
        .collect()
}

/// Equals `data.capitalize()`.
pub fn capitalize(data: &[u8]) -> Vec<u8> {
    let mut out = data.to_ascii_lowercase();
    if let Some(first) = out.first_mut() {
        first.make_ascii_uppercase();
    }
    out
}

/// Equals `data.title()`.
pub fn title(data: &[u8]) -> Vec<u8> {
    let mut in_word = false;
    let map = |byte: &u8| {
        let mapped = if in_word {
            byte.to_ascii_lowercase()
        } else {
            byte.to_ascii_uppercase()
        };
        in_word = byte.is_ascii_alphabetic();
        mapped
    };
    data.iter().map(map).collect()
}

/// Whether a byte is whitespace to the `bytes` methods.
pub fn is_space_byte(byte: &u8) -> bool {
    matches!(byte, b'\t'..=b'\r' | b' ')
}

macro_rules! all_of {
    ($($(#[$doc:meta])* $name:ident $test:expr;)*) => {
        $($(#[$doc])*
        pub fn $name(data: &[u8]) -> bool {
            !data.is_empty() && data.iter().all($test)
        })*
    };
}

all_of! {
    /// Equals `data.isalpha()`.
    is_alpha u8::is_ascii_alphabetic;
    /// Equals `data.isdigit()`.
    is_digit u8::is_ascii_digit;
    /// Equals `data.isalnum()`.
    is_alnum u8::is_ascii_alphanumeric;
    /// Equals `data.isspace()`.
    is_space is_space_byte;
}

/// Equals `data.islower()`.
pub fn is_lower(data: &[u8]) -> bool {
    data.iter().any(u8::is_ascii_lowercase) && !data.iter().any(u8::is_ascii_uppercase)
}

/// Equals `data.isupper()`.
pub fn is_upper(data: &[u8]) -> bool {
    data.iter().any(u8::is_ascii_uppercase) && !data.iter().any(u8::is_ascii_lowercase)
}

/// Equals `data.istitle()`.
pub fn is_title(data: &[u8]) -> bool {
    let (mut cased, mut in_word) = (false, false);
    for byte in data {
        if byte.is_ascii_alphabetic() {
            if byte.is_ascii_uppercase() == in_word {
                return false;
            }
            (cased, in_word) = (true, true);
        } else {
            in_word = false;
        }
    }
    cased
}
