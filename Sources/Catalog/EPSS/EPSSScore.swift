/// How likely a vulnerability is to be exploited within 30 days, by FIRST's Exploit Prediction Scoring System.
public struct EPSSScore: Sendable, Hashable {
    /// Parts of 1,000,000,000: exact for all digits that EPSS publishes.
    static let unit = 1_000_000_000

    /// Probability from 0 to 1, in billionths.
    public let billionths: Int
    /// Share of all vulnerabilities that score the same or less, from 0 to 1, in billionths.
    public let percentileBillionths: Int

    init(billionths: Int, percentileBillionths: Int) {
        self.billionths = billionths
        self.percentileBillionths = percentileBillionths
    }

    /// Probability as text, without needless zeros: `0.94387`.
    public var text: String { Self.text(billionths) }

    /// Percentile as text: `0.99961`.
    public var percentileText: String { Self.text(percentileBillionths) }

    /// Probability in percent with one decimal, rounded down: `94.3`.
    public var percentText: String { "\(billionths / 10_000_000).\(billionths / 1_000_000 % 10)" }

    private static func text(_ billionths: Int) -> String {
        let digits = String(billionths % unit)
        var fraction = String(repeating: "0", count: 9 - digits.utf8.count) + digits
        while fraction.utf8.last == UInt8(ascii: "0"), fraction.utf8.count > 1 { fraction.removeLast() }
        return "\(billionths / unit).\(fraction)"
    }

    /// A number from 0 to 1 in decimal or scientific notation, in billionths; nil for anything else.
    static func billionths(_ text: some Collection<UInt8>) -> Int? {
        let parts = text.split(maxSplits: 1, omittingEmptySubsequences: false) { $0 == UInt8(ascii: "e") || $0 == UInt8(ascii: "E") }
        guard let mantissa = parts.first, mantissa.count <= 19, mantissa.contains(where: { $0 != UInt8(ascii: ".") }) else { return nil }
        var shift = 9
        if parts.count == 2 {
            guard let exponent = Int(String(decoding: parts[1], as: UTF8.self)), abs(exponent) <= 18 else { return nil }
            shift += exponent
        }
        var value = 0
        var sawPoint = false
        for byte in mantissa {
            if byte == UInt8(ascii: "."), !sawPoint {
                sawPoint = true
            } else if byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") {
                value = value * 10 + Int(byte - UInt8(ascii: "0"))
                if sawPoint { shift -= 1 }
            } else {
                return nil
            }
        }
        while shift > 0, value > 0 {
            value *= 10
            guard value <= unit * 10 else { return nil }
            shift -= 1
        }
        while shift < 0 {
            value /= 10
            shift += 1
        }
        return value <= unit ? value : nil
    }
}
