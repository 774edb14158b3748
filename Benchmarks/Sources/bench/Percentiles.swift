extension Duration {
    var inSeconds: Double { Double(components.seconds) + Double(components.attoseconds) * 1e-18 }
}

extension [Double] {
    /// The value below which this share of them lies.
    func percentile(_ share: Double) -> Double {
        let ordered = sorted()
        return ordered.isEmpty ? 0 : ordered[Swift.min(ordered.count - 1, Int(Double(ordered.count) * share))]
    }
}

extension Double {
    /// Seconds as text: `12.3 ms`.
    var milliseconds: String { "\((self * 10_000).rounded() / 10) ms" }
}
