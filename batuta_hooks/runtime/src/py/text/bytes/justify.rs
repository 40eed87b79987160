//! `center`, `ljust`, `rjust`, `zfill` and `expandtabs`.

fn missing(data: &[u8], width: i64) -> usize {
    usize::try_from(width)
        .unwrap_or(0)
        .saturating_sub(data.len())
}

fn padded(data: &[u8], fill: u8, left: usize, right: usize) -> Vec<u8> {
    let mut out = vec![fill; left];
    out.extend_from_slice(data);
    out.resize(out.len() + right, fill);
    out
}

/// Equals `data.ljust(width, fill)`.
pub fn ljust(data: &[u8], width: i64, fill: u8) -> Vec<u8> {
    padded(data, fill, 0, missing(data, width))
}

/// Equals `data.rjust(width, fill)`.
pub fn rjust(data: &[u8], width: i64, fill: u8) -> Vec<u8> {
    padded(data, fill, missing(data, width), 0)
}

/// Equals `data.center(width, fill)`.
pub fn center(data: &[u8], width: i64, fill: u8) -> Vec<u8> {
    let missing = missing(data, width);
    let left = missing / 2 + (missing & width.unsigned_abs() as usize & 1);
    padded(data, fill, left, missing - left)
}

/// Equals `data.zfill(width)`.
pub fn zfill(data: &[u8], width: i64) -> Vec<u8> {
    let missing = missing(data, width);
    let mut out = padded(data, b'0', missing, 0);
    if missing > 0 && matches!(data.first(), Some(b'+' | b'-')) {
        out.swap(0, missing);
    }
    out
}

/// Equals `data.expandtabs(tabsize)`.
pub fn expand_tabs(data: &[u8], tabsize: i64) -> Vec<u8> {
    let size = usize::try_from(tabsize).unwrap_or(0);
    let mut out = Vec::with_capacity(data.len());
    let mut column = 0;
    for &byte in data {
        match byte {
            b'\t' if size > 0 => {
                let width = size - column % size;
                out.resize(out.len() + width, b' ');
                column += width;
            }
            b'\t' => {}
            _ => {
                out.push(byte);
                column = if matches!(byte, b'\n' | b'\r') {
                    0
                } else {
                    column + 1
                };
            }
        }
    }
    out
}
