//! Code compiled twice, for any processor and for those with AVX2 and FMA, and chosen at run time.
//!
//! OpenBLAS makes the same choice: where FMA is there its products are fused, so that sums that a tie depends on
//! have to be fused here as well.

/// Defines `fn $name($args) -> $result` over `$body::<const FMA: bool>($args)`, which has to be `#[inline(always)]`.
macro_rules! dispatch {
    ($(#[$doc:meta])* $visibility:vis fn $name:ident($($arg:ident: $type:ty),* $(,)?) -> $result:ty = $body:ident) => {
        $(#[$doc])*
        $visibility fn $name($($arg: $type),*) -> $result {
            #[cfg(target_arch = "x86_64")]
            {
                #[target_feature(enable = "avx2,fma")]
                unsafe fn wide($($arg: $type),*) -> $result {
                    $body::<true>($($arg),*)
                }
                if std::arch::is_x86_feature_detected!("avx2") && std::arch::is_x86_feature_detected!("fma") {
                    // SAFETY: the processor has the features that `wide` is compiled for.
                    return unsafe { wide($($arg),*) };
                }
            }
            $body::<false>($($arg),*)
        }
    };
}

pub(crate) use dispatch;

/// `a * b + c`, rounded once where `FMA`.
#[inline(always)]
pub(crate) fn multiply_add<const FMA: bool>(a: f64, b: f64, c: f64) -> f64 {
    if FMA { a.mul_add(b, c) } else { a * b + c }
}
