//! Runs one line of test input after another and prints what NumPy would: driven by `tests/test_numpy_runtime.py`.
use batuta_rt::numpy::random::{Generator, RandomState};
fn main() {
    let mut r = RandomState::seeded(42);
    for _ in 0..3 {
        println!("{:?}", r.random_sample());
    }
    for _ in 0..3 {
        println!("{:?}", r.standard_normal());
    }
    println!("{} {:?}", r.randint(0, 100), r.permutation(7));
    let mut g = Generator::seeded(42);
    for _ in 0..3 {
        println!("{:?}", g.random());
    }
    for _ in 0..3 {
        println!("{:?}", g.standard_normal());
    }
    let mut s = 0.0;
    let mut e = 0.0;
    for _ in 0..100000 {
        s += g.standard_normal();
        e += g.standard_exponential()
    }
    println!(
        "{s:?} {e:?} {} {:?} {:?} {:?}",
        g.integers(0, 100),
        g.permutation(7),
        g.choose(20, 5, true),
        g.choose(20000, 5000, true)[4999]
    );
}
