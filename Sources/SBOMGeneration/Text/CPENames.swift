/// CPE names as build systems of images have them: formatted strings of CPE 2.3 (NIST IR 7695, 6.2).
enum CPENames {
    /// Those of `names` that have the form of one; the others are noted.
    static func wellFormed(_ names: [String], _ harvest: inout Harvest) -> [String] {
        names.filter { name in
            if isFormatted(name) { return true }
            harvest.note(.entryPassedOver(name, line: nil))
            return false
        }
    }

    /// `product` or `vendor:product` as Yocto makes a name of it: of any part, and of a version without the commit. Nil for what cannot be one.
    static func of(_ product: String, _ version: String) -> String? {
        let product = product.withoutSecret
        let (vendor, name) = product.cut(at: ":").map { (String($0.before), String($0.after)) } ?? (nil, product)
        let version = version.withoutSecret
        let number = version.firstRange(of: "+git").map { String(version[..<$0.lowerBound]) } ?? version
        guard let name = attribute(name), let number = attribute(number) else { return nil }
        return "cpe:2.3:*:\(vendor.flatMap(attribute) ?? "*"):\(name):\(number):*:*:*:*:*:*:*"
    }

    /// Eleven values behind `cpe:2.3`, with whatever is neither letter nor digit behind a backslash.
    private static func isFormatted(_ name: String) -> Bool {
        guard name.hasPrefix("cpe:2.3:") else { return false }
        var (values, length, isQuoted) = (1, 0, false)
        for byte in name.utf8.dropFirst(8) {
            guard byte > 32, byte < 127 else { return false }
            if isQuoted || isPlain(byte) || byte == UInt8(ascii: "*") || byte == UInt8(ascii: "?") {
                (isQuoted, length) = (false, length + 1)
            } else if byte == UInt8(ascii: "\\") {
                isQuoted = true
            } else {
                guard byte == UInt8(ascii: ":"), length > 0 else { return false }
                (values, length) = (values + 1, 0)
            }
        }
        return values == 11 && length > 0 && !isQuoted
    }

    /// The value that stands for `text`.
    private static func attribute(_ text: String) -> String? {
        guard !text.isEmpty, text != "-", text.utf8.allSatisfy({ $0 > 32 && $0 < 127 }) else { return nil }
        var value: [UInt8] = []
        for byte in text.lowercased().utf8 {
            if !isPlain(byte) { value.append(UInt8(ascii: "\\")) }
            value.append(byte)
        }
        return String(decoding: value, as: UTF8.self)
    }

    /// Letters, digits, hyphens, points and underscores, which is what may stand in the name of a host or user, too.
    private static func isPlain(_ byte: UInt8) -> Bool { AddressSecrets.isOfName(byte) }
}
