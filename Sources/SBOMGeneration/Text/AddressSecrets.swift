/// Finds in a text what opens the places that its addresses name (RFC 3986 sections 3.2.1 and 3.4): users with passwords, tokens in place of users,
/// and parameters such as `?access_token=`.
///
/// A user alone stays where it is part of the way to the place, as in `ssh://git@host`. Addresses that are percent-encoded, as in the qualifiers of
/// purls, count too. Nothing is allocated for a text without a secret, and every look aside is bounded.
struct AddressSecrets {
    /// Bytes that a look for the other end of something goes at most.
    private static let reach = 256

    let bytes: UnsafeBufferPointer<UInt8>
    var cuts: [Range<Int>] = []

    /// The ranges of UTF-8 to cut out of `text`, in their order.
    static func cuts(in text: String) -> [Range<Int>] {
        var text = text
        return text.withUTF8 { bytes in
            // Without these no address has anything to hide.
            guard bytes.contains(where: { $0 == UInt8(ascii: "@") || $0 == UInt8(ascii: "=") || $0 == UInt8(ascii: "%") }) else { return [] }
            var secrets = AddressSecrets(bytes: bytes)
            secrets.find()
            return secrets.cuts
        }
    }

    private init(bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    private mutating func find() {
        var at = 0
        while at < bytes.count {
            switch bytes[at] {
            case UInt8(ascii: ":"), UInt8(ascii: "%"): at = authority(at) ?? parameters(at) ?? at + 1
            case UInt8(ascii: "?"), UInt8(ascii: "&"), UInt8(ascii: "#"), UInt8(ascii: ";"): at = parameters(at) ?? at + 1
            case UInt8(ascii: "@"):
                copyAddress(at)
                at += 1
            default: at += 1
            }
        }
    }

    /// The length of `mark` at `at`, as it is or, if `isEncoded`, as `%` and two digits; nil if it does not stand there.
    func length(of mark: Unicode.Scalar, at: Int, isEncoded: Bool) -> Int? {
        guard at < bytes.count else { return nil }
        if bytes[at] == UInt8(ascii: mark) { return 1 }
        guard isEncoded, bytes[at] == UInt8(ascii: "%"), at + 2 < bytes.count else { return nil }
        return Self.digit(bytes[at + 1]) == UInt8(ascii: mark) >> 4 && Self.digit(bytes[at + 2]) == UInt8(ascii: mark) & 15 ? 3 : nil
    }

    static func digit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - 48
        case UInt8(ascii: "A")...UInt8(ascii: "F"), UInt8(ascii: "a")...UInt8(ascii: "f"): (byte | 32) - 87
        default: nil
        }
    }

    /// True for what ends an address in a longer text.
    static func isEnd(_ byte: UInt8) -> Bool { byte <= 32 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "<") || byte == UInt8(ascii: ">") }

    /// Looks at the authority behind `://` that begins at `colon`, and gives where it ends; nil if none begins there.
    private mutating func authority(_ colon: Int) -> Int? {
        guard let first = length(of: ":", at: colon, isEncoded: true), let second = length(of: "/", at: colon + first, isEncoded: true),
            let third = length(of: "/", at: colon + first + second, isEncoded: true)
        else { return nil }
        let start = colon + first + second + third
        // Marks within are encoded as the slashes are: `%2F` behind `://` belongs to a password.
        let isEncoded = third == 3
        var (end, at): (Int, Int?) = (authorityEnd(start, isEncoded), nil)
        at = lastSign(start..<end, isEncoded)
        if at == nil, hasPassword(start..<end, isEncoded) {
            // Behind a colon a port is a number. What is none is a path, as in the form of `scp`, or a password with a slash or another mark in it.
            let limit = min(bytes.count, end + Self.reach)
            var next = end
            while at == nil, next < limit, let sign = nextSign(next..<limit, isEncoded) {
                next = authorityEnd(sign, isEncoded)
                guard let last = lastSign(sign..<next, isEncoded), isBeforeHost(last, next, isEncoded) else { continue }
                // Behind a repository's `.git` stands what of it is meant.
                if last >= 4, bytes[(last - 4)..<last].elementsEqual(".git".utf8) { continue }
                (at, end) = (last, next)
            }
        }
        guard let at, let sign = length(of: "@", at: at, isEncoded: true) else { return start }
        if isShell(before: colon) {
            if let password = mark(":", in: start..<at, isEncoded: true), password > start { cuts.append(password..<at) }
        } else {
            cuts.append(start..<at + sign)
        }
        return at + sign
    }

    private func nextSign(_ range: Range<Int>, _ isEncoded: Bool) -> Int? {
        range.prefix { !Self.isEnd(bytes[$0]) }.first { length(of: "@", at: $0, isEncoded: isEncoded) != nil }
    }

    /// True if between the sign at `sign` and the slash at `end` stands a host that no version or branch is called like: with a port, with a dot and
    /// letters behind the last, or four numbers.
    private func isBeforeHost(_ sign: Int, _ end: Int, _ isEncoded: Bool) -> Bool {
        guard let mark = length(of: "@", at: sign, isEncoded: true), length(of: "/", at: end, isEncoded: isEncoded) != nil else { return false }
        let place = (sign + mark)..<end
        let colon = self.mark(":", in: place, isEncoded: isEncoded)
        let host = bytes[place.lowerBound..<(colon ?? end)]
        guard !host.isEmpty, host.allSatisfy(Self.isOfName) else { return false }
        if let colon, let mark = length(of: ":", at: colon, isEncoded: isEncoded) {
            return colon + mark < end && bytes[(colon + mark)..<end].allSatisfy(Self.isDigit)
        }
        guard let dot = host.lastIndex(of: UInt8(ascii: ".")), dot > host.startIndex else { return false }
        if host.endIndex - dot > 2, host[(dot + 1)...].allSatisfy({ ($0 | 32) &- 97 < 26 }) { return true }
        var dots = 0
        for byte in host where byte == UInt8(ascii: ".") { dots += 1 }
        return dots == 3 && host.allSatisfy { $0 == UInt8(ascii: ".") || Self.isDigit($0) }
    }

    private static func isDigit(_ byte: UInt8) -> Bool { byte &- 48 < 10 }

    private func authorityEnd(_ start: Int, _ isEncoded: Bool) -> Int {
        var end = start
        while end < bytes.count, !Self.isEnd(bytes[end]), length(of: "/", at: end, isEncoded: isEncoded) == nil,
            length(of: "?", at: end, isEncoded: isEncoded) == nil, length(of: "#", at: end, isEncoded: isEncoded) == nil,
            !isEncoded || bytes[end] != UInt8(ascii: "&")
        { end += 1 }
        return end
    }

    /// The sign between the user and the host: the last one. Encoded it is part of a user, unless there is no other.
    private func lastSign(_ range: Range<Int>, _ isEncoded: Bool) -> Int? {
        (isEncoded ? nil : range.last { bytes[$0] == UInt8(ascii: "@") }) ?? range.last { length(of: "@", at: $0, isEncoded: true) != nil }
    }

    private func mark(_ mark: Unicode.Scalar, in range: Range<Int>, isEncoded: Bool) -> Int? {
        range.first { length(of: mark, at: $0, isEncoded: isEncoded) != nil }
    }

    private func hasPassword(_ range: Range<Int>, _ isEncoded: Bool) -> Bool {
        // Colons within brackets are those of an IPv6 address, and `${PORT}` is for a program to fill in.
        let isBracketed = length(of: "[", at: range.lowerBound, isEncoded: isEncoded) != nil
        let start = isBracketed ? mark("]", in: range, isEncoded: isEncoded) ?? range.lowerBound : range.lowerBound
        guard let colon = mark(":", in: start..<range.upperBound, isEncoded: isEncoded), let length = length(of: ":", at: colon, isEncoded: isEncoded)
        else { return false }
        let port = bytes[(colon + length)..<range.upperBound]
        return !port.allSatisfy(Self.isDigit) && !port.starts(with: "${".utf8)
    }

    /// True for `ssh`, `git+ssh` and the like before the colon: there the user is the name to ask under, and no secret.
    private func isShell(before colon: Int) -> Bool {
        colon >= 3 && bytes[(colon - 3)..<colon].elementsEqual("ssh".utf8) || colon >= 7 && bytes[(colon - 7)..<colon].elementsEqual("ssh+git".utf8)
    }

    /// Looks at the address with the form of `scp` whose user ends at `sign`: `user:password@host:owner/name.git`.
    private mutating func copyAddress(_ sign: Int) {
        var start = sign
        while start > max(0, sign - Self.reach), !Self.isEnd(bytes[start - 1]) {
            start -= 1
            // Within an address of another form.
            if bytes[start] == UInt8(ascii: "/") { return }
        }
        guard let colon = (start..<sign).first(where: { bytes[$0] == UInt8(ascii: ":") }), colon + 1 < sign, colon > start,
            Self.isOfName(bytes[colon - 1])
        else { return }
        var end = sign + 1
        while end < bytes.count, end - sign < Self.reach, Self.isOfName(bytes[end]) { end += 1 }
        guard end > sign + 1, end + 1 < bytes.count, bytes[end] == UInt8(ascii: ":") else { return }
        let path = bytes[(end + 1)..<min(bytes.count, end + Self.reach)].prefix { !Self.isEnd($0) }
        guard path.first != UInt8(ascii: "/"), path.contains(UInt8(ascii: "/")) || path.suffix(4).elementsEqual(".git".utf8) else { return }
        // `patch:name@npm:…` is how Yarn says what is patched.
        guard !["npm", "patch", "workspace"].contains(where: { bytes[(sign + 1)..<end].elementsEqual($0.utf8) }) else { return }
        cuts.append(colon..<sign)
    }

    static func isOfName(_ byte: UInt8) -> Bool {
        byte &- 48 < 10 || (byte | 32) &- 97 < 26 || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "_")
    }
}
