/// Numbers as pages show them.
enum Figures {
    /// `12,345`.
    static func grouped(_ number: Int) -> String {
        let digits = String(number.magnitude)
        var text = ""
        for (place, digit) in digits.enumerated() {
            if place > 0, (digits.count - place).isMultiple(of: 3) { text.append(",") }
            text.append(digit)
        }
        return (number < 0 ? "-" : "") + text
    }

    /// EPSS in billionths as a percentage: `12.3%`.
    static func percent(ofBillionths value: Int) -> String {
        let tenths = (value + 500_000) / 1_000_000
        return tenths == 0 && value > 0 ? "<0.1%" : "\(tenths / 10).\(tenths % 10)%"
    }
}

extension View {
    /// A figure on top of a page: it leads to what it counts.
    static func figure(_ tone: Tone, _ count: Int, _ text: String, _ href: String) -> View {
        ["tone": tone.rawValue, "count": Figures.grouped(count), "text": text, "href": href]
    }
}

extension View {
    /// A quality score, points of 100.
    static func meter(_ score: Int) -> View {
        ["value": String(score), "tone": (score >= 80 ? Tone.good : score >= 50 ? .warn : .bad).rawValue]
    }
}
