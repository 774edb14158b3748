/// Numbers as style sheets and drawings write them.
enum Decimals {
    /// `number` with at most two places behind the point, never in powers of ten.
    static func text(_ number: Double) -> String {
        guard number.isFinite, abs(number) < 1e12 else { return "0" }
        let hundredths = Int((number * 100).rounded())
        let (whole, rest) = (abs(hundredths) / 100, abs(hundredths) % 100)
        var text = (hundredths < 0 ? "-" : "") + String(whole)
        if rest > 0 {
            text += "." + (rest < 10 ? "0" : "") + String(rest)
            if text.last == "0" { text.removeLast() }
        }
        return text
    }
}
