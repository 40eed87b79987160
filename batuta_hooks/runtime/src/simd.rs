//! Code compiled twice, for any processor and for those with AVX2 and FMA, and chosen at run time.
//!
//! OpenBLAS makes the same choice: where FMA is there its products are fused, so that sums that a tie depends on
//! have to be fused here as well.

/// Defines `fn $name($args) -> $result` over `$body::<$types, const FMA: bool>($args)`, which has to be
/// `#[inline(always)]`.
macro_rules! dispatch {
    ($(#[$doc:meta])* $visibility:vis fn $name:ident($($arg:ident: $type:ty),* $(,)?) -> $result:ty = $body:ident $(<$($types:ty),+>)?) => {
        $(#[$doc])*
        $visibility fn $name($($arg: $type),*) -> $result {
            #[cfg(target_arch = "x86_64")]
            {
                #[target_feature(enable = "avx2,fma")]
                unsafe fn wide($($arg: $type),*) -> $result {
                    $body::<$($($types,)+)? true>($($arg),*)
                }
                if std::arch::is_x86_feature_detected!("avx2") && std::arch::is_x86_feature_detected!("fma") {
                    // SAFETY: the processor has the features that `wide` is compiled for.
                    return unsafe { wide($($arg),*) };
                }
            }
            $body::<$($($types,)+)? false>($($arg),*)
        }
    };
}

pub(crate) use dispatch;

/// `a * b + c`, rounded once where `FMA`.
#[cfg(feature = "sklearn")]
#[inline(always)]
pub(crate) fn multiply_add<const FMA: bool>(a: f64, b: f64, c: f64) -> f64 {
    if FMA { a.mul_add(b, c) } else { a * b + c }
}

/// Asks the processor to load the cache line of an item that will be written soon; elsewhere it does nothing.
#[inline(always)]
pub(crate) fn prefetch<T>(item: &T) {
    #[cfg(target_arch = "x86_64")]
    // SAFETY: SSE is part of x86-64, and a prefetch reads nothing that the program sees.
    unsafe {
        use std::arch::x86_64::{_MM_HINT_T0, _mm_prefetch};
        _mm_prefetch::<_MM_HINT_T0>(std::ptr::from_ref(item).cast());
    }
    #[cfg(not(target_arch = "x86_64"))]
    let _ = item;
}
