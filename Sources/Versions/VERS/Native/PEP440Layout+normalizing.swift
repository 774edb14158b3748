extension PEP440Layout {
    /// Whether nothing but epoch and release is there.
    var isReleaseOnly: Bool { phase == nil && !isPost && !isDevelopment && local.isEmpty }

    /// The epoch with its `!`, or nothing.
    func epochPrefix(of version: String) -> String {
        let number = Self.number(version.utf8.span, epoch)
        return number == "0" ? "" : number + "!"
    }

    /// The release as normal form has it.
    func release(of version: String) -> String {
        let bytes = version.utf8.span
        var parts: [String] = []
        var start = release.lowerBound
        while start < release.upperBound {
            let end = bytes.endOfDigits(from: start)
            parts.append(Self.number(bytes, start..<end))
            start = end + 1
        }
        return parts.joined(separator: ".")
    }

    /// The version in normal form (PEP 440 "Normalization").
    func normalized(_ version: String) -> String {
        let bytes = version.utf8.span
        var text = epochPrefix(of: version) + release(of: version)
        switch phase {
        case .alpha: text += "a" + Self.number(bytes, phaseNumber)
        case .beta: text += "b" + Self.number(bytes, phaseNumber)
        case .candidate: text += "rc" + Self.number(bytes, phaseNumber)
        case nil: break
        }
        if isPost { text += ".post" + Self.number(bytes, postNumber) }
        if isDevelopment { text += ".dev" + Self.number(bytes, developmentNumber) }
        if !local.isEmpty {
            text += "+"
            for index in local { text.unicodeScalars.append(Unicode.Scalar(Self.isSeparator(bytes[index]) ? .dot : bytes[index].lowercased)) }
        }
        return text
    }

    /// Digits without leading zeros; `0` for none.
    private static func number(_ bytes: Span<UInt8>, _ range: Range<Int>) -> String {
        let digits = bytes.significant(range)
        if digits.isEmpty { return "0" }
        var text = ""
        for index in digits { text.unicodeScalars.append(Unicode.Scalar(bytes[index])) }
        return text
    }
}
