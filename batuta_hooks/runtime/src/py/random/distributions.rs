//! The distributions of `random`, by CPython's algorithms.

use super::Stream;
use crate::py::error::{value_error, zero_division_error};
use crate::py::{PyResult, float};
use std::f64::consts::{E, PI, TAU};

impl Stream {
    /// `self.uniform(a, b)`
    #[inline]
    pub fn uniform(&self, a: f64, b: f64) -> f64 {
        a + (b - a) * self.random()
    }

    /// `self.triangular(low, high, mode)`
    pub fn triangular(&self, low: f64, high: f64, mode: Option<f64>) -> f64 {
        let mut u = self.random();
        let mut c = match mode {
            None => 0.5,
            Some(_) if high == low => return low,
            Some(mode) => (mode - low) / (high - low),
        };
        let (mut low, mut high) = (low, high);
        if u > c {
            u = 1.0 - u;
            c = 1.0 - c;
            std::mem::swap(&mut low, &mut high);
        }
        low + (high - low) * (u * c).sqrt()
    }

    /// `self.gauss(mu, sigma)`: numbers are made in pairs, and the second one is kept.
    pub fn gauss(&self, mu: f64, sigma: f64) -> f64 {
        let z = self.spare.take().unwrap_or_else(|| {
            let angle = self.random() * TAU;
            let radius = (-2.0 * (1.0 - self.random()).ln()).sqrt();
            self.spare.set(Some(angle.sin() * radius));
            angle.cos() * radius
        });
        mu + z * sigma
    }

    /// `self.normalvariate(mu, sigma)`
    pub fn normalvariate(&self, mu: f64, sigma: f64) -> f64 {
        let magic = 4.0 * (-0.5_f64).exp() / 2.0_f64.sqrt();
        loop {
            let u1 = self.random();
            let u2 = 1.0 - self.random();
            let z = magic * (u1 - 0.5) / u2;
            if z * z / 4.0 <= -u2.ln() {
                return mu + z * sigma;
            }
        }
    }

    /// `self.lognormvariate(mu, sigma)`
    pub fn lognormvariate(&self, mu: f64, sigma: f64) -> PyResult<f64> {
        crate::py::math::exp(self.normalvariate(mu, sigma))
    }

    /// `self.expovariate(lambd)`
    pub fn expovariate(&self, lambd: f64) -> PyResult<f64> {
        let value = -(1.0 - self.random()).ln();
        if lambd == 0.0 {
            return Err(zero_division_error("float division by zero"));
        }
        Ok(value / lambd)
    }

    /// `self.vonmisesvariate(mu, kappa)`
    pub fn vonmisesvariate(&self, mu: f64, kappa: f64) -> PyResult<f64> {
        if kappa <= 1e-6 {
            return Ok(TAU * self.random());
        }
        let s = 0.5 / kappa;
        let r = s + (1.0 + s * s).sqrt();
        let z = loop {
            let z = (PI * self.random()).cos();
            let d = z / (r + z);
            let u = self.random();
            if u < 1.0 - d * d || u <= (1.0 - d) * d.exp() {
                break z;
            }
        };
        let q = 1.0 / r;
        let angle = ((q + z) / (1.0 + q * z)).acos();
        let sum = if self.random() > 0.5 {
            mu + angle
        } else {
            mu - angle
        };
        float::modulo(sum, TAU)
    }

    /// `self.gammavariate(alpha, beta)`
    pub fn gammavariate(&self, alpha: f64, beta: f64) -> PyResult<f64> {
        if alpha <= 0.0 || beta <= 0.0 {
            return Err(value_error("gammavariate: alpha and beta must be > 0.0"));
        }
        if alpha > 1.0 {
            let spread = (2.0 * alpha - 1.0).sqrt();
            let low = alpha - 4.0_f64.ln();
            let high = alpha + spread;
            let magic = 1.0 + 4.5_f64.ln();
            loop {
                let u1 = self.random();
                if !(1e-7 < u1 && u1 < 0.999_999_9) {
                    continue;
                }
                let u2 = 1.0 - self.random();
                let v = (u1 / (1.0 - u1)).ln() / spread;
                let x = alpha * v.exp();
                let z = u1 * u1 * u2;
                let r = low + high * v - x;
                if r + magic - 4.5 * z >= 0.0 || r >= z.ln() {
                    return Ok(x * beta);
                }
            }
        }
        if alpha == 1.0 {
            return Ok(-(1.0 - self.random()).ln() * beta);
        }
        loop {
            let b = (E + alpha) / E;
            let p = b * self.random();
            let x = if p <= 1.0 {
                p.powf(1.0 / alpha)
            } else {
                -((b - p) / alpha).ln()
            };
            let u = self.random();
            let accepted = if p > 1.0 {
                u <= x.powf(alpha - 1.0)
            } else {
                u <= (-x).exp()
            };
            if accepted {
                return Ok(x * beta);
            }
        }
    }

    /// `self.betavariate(alpha, beta)`
    pub fn betavariate(&self, alpha: f64, beta: f64) -> PyResult<f64> {
        let y = self.gammavariate(alpha, 1.0)?;
        if y == 0.0 {
            return Ok(0.0);
        }
        Ok(y / (y + self.gammavariate(beta, 1.0)?))
    }

    /// `self.paretovariate(alpha)`
    pub fn paretovariate(&self, alpha: f64) -> PyResult<f64> {
        let u = 1.0 - self.random();
        if alpha == 0.0 {
            return Err(zero_division_error("float division by zero"));
        }
        Ok(u.powf(-1.0 / alpha))
    }

    /// `self.weibullvariate(alpha, beta)`
    pub fn weibullvariate(&self, alpha: f64, beta: f64) -> PyResult<f64> {
        let u = 1.0 - self.random();
        if beta == 0.0 {
            return Err(zero_division_error("float division by zero"));
        }
        Ok(alpha * (-u.ln()).powf(1.0 / beta))
    }
}
