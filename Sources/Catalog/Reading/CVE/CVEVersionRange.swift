import CPE
import JSONStream
import Versions

/// One entry of `versions` in a CVE record (CVE JSON record format 5.x): one version, or a range that begins with it.
struct CVEVersionRange {
    /// `affected`, `unaffected` or `unknown`.
    var status: String
    /// Where it begins; nil for "from the beginning".
    var lower: VersionBound?
    /// Where it ends, or at most ends beside ``words``; nil for "and all later ones".
    var upper: VersionBound?
    /// The version, where only one is meant.
    var single: String?
    /// Whether a word stands in place of versions, so that it is not known which are meant.
    var isWord = false
    /// What is said of versions where only a person can tell which it means; beside it ``single`` is the version that is called just so.
    var words: String?

    /// Whether it can be held against a version.
    var isReadable: Bool { !isWord && (words == nil || single != nil) }

    /// The entry, cut into pieces where its status changes on the way (`changes`).
    static func read(_ json: inout JSONReader) throws(JSONError) -> [CVEVersionRange] {
        var whole = CVEVersionRange(status: "unknown")
        var version = ""
        var isRange = false
        var end = CVEVersionEnd()
        var changes: [(at: String, status: String)] = []
        try json.beginObject()
        while let key = try json.nextKey() {
            switch key {
            case "version": version = plain(try json.stringOrNull() ?? "")
            case "status": whole.status = try json.stringOrNull() ?? "unknown"
            case "lessThan", "lessThanOrEqual":
                isRange = true
                if let text = try json.stringOrNull() { end = CVEVersionEnd(plain(text), included: key == "lessThanOrEqual") }
            case "versionType": if try json.stringOrNull() == "git" { whole.status = "unknown" }
            case "changes":
                try json.beginArray()
                while try json.nextElement() { if let change = try change(&json) { changes.append(change) } }
            default: try json.skip()
            }
        }
        whole.upper = end.bound
        if isWord(version) {
            // Older records write "unspecified" where a range has no beginning.
            guard isRange, whole.upper != nil || end.words != nil else {
                whole.isWord = true
                return [whole]
            }
            return whole.cut(at: changes).ended(by: end)
        }
        if version.utf8.first == 32 || version.utf8.last == 32 { version = TextTrim.of(version) }
        if VersionWords.areRange(version, alone: !isRange) {
            whole.take(words: version, end, isRange: isRange || !changes.isEmpty)
            return whole.cut(at: changes).ended(by: end)
        }
        if version.utf8.contains(32) {
            version = VersionWords.bare(version)
            // The name of a product, perhaps: of no component's version it could be said that it is that.
            if !isRange, changes.isEmpty, version.first?.isNumber != true {
                whole.words = version
                return [whole]
            }
        }
        if version != "0", version != "*" { whole.lower = VersionBound(version, included: true) }
        if !isRange, changes.isEmpty, version != "*" { whole.single = version }
        return whole.cut(at: changes).ended(by: end)
    }

    /// Without the escapes of CPE names, which CISA leaves in its versions (`15.5\(1\)S`).
    private static func plain(_ text: String) -> String {
        text.utf8.contains(UInt8(ascii: "\\")) ? String(text.unicodeScalars.filter { $0 != "\\" }) : text
    }

    private init(status: String) { self.status = status }

    /// Takes what stands where a version should. "earlier" and "all versions" say of a range only that it has no beginning.
    private mutating func take(words text: String, _ end: CVEVersionEnd, isRange: Bool) {
        if CSAFVersionText.read(text, scheme: .generic) == .all || isRange && upper != nil && !text.contains(where: \.isNumber) { return }
        let last = end.words ?? upper.map { ($0.isIncluded ? "<= " : "< ") + $0.version }
        words = last.map { text + ", " + $0 } ?? text
        if !isRange, VersionWords.mayBeVersion(text), text.contains(where: \.isNumber) { single = text }
    }

    private static func change(_ json: inout JSONReader) throws(JSONError) -> (at: String, status: String)? {
        var at: String?
        var status: String?
        try json.beginObject()
        while let key = try json.nextKey() {
            switch key {
            case "at": at = try json.stringOrNull()
            case "status": status = try json.stringOrNull()
            default: try json.skip()
            }
        }
        guard let at, let status else { return nil }
        return (plain(at), status)
    }

    private func cut(at changes: [(at: String, status: String)]) -> [CVEVersionRange] {
        var pieces: [CVEVersionRange] = []
        var rest = self
        for change in changes {
            var piece = rest
            piece.upper = VersionBound(change.at, included: false)
            pieces.append(piece)
            rest.lower = VersionBound(change.at, included: true)
            rest.status = change.status
        }
        return pieces + [rest]
    }

    /// Words that senders put where a version, or a name, should be.
    static func isWord(_ text: String) -> Bool { ["", "n/a", "unspecified", "unknown", "-"].contains(text.lowercased()) }

    /// The criterion for the product `name`, whatever version its name says.
    func criterion(_ name: CPE) -> CPECriterion {
        if let single {
            if let literal = try? CPEAttribute(literal: single), let name = try? name.replacing(.version, with: literal) {
                return CPECriterion(isVulnerable: true, name: name)
            }
            // It cannot stand in a name, as "10.0 SP1".
            let bound = VersionBound(single, included: true)
            return CPECriterion(isVulnerable: true, name: name.withAnyVersion, lower: bound, upper: bound)
        }
        return CPECriterion(isVulnerable: true, name: name.withAnyVersion, lower: lower, upper: upper)
    }
}

extension [CVEVersionRange] {
    /// The pieces with an end in words, if it is: what it means for certain is a piece of its own.
    fileprivate func ended(by end: CVEVersionEnd) -> [CVEVersionRange] {
        guard let words = end.words, var rest = last, rest.words == nil else { return self }
        var pieces = dropLast()
        if let certain = end.certain, rest.lower.map({ (try? VersionScheme.generic.compare($0.version, certain.version)) == .less }) ?? true {
            var piece = rest
            piece.upper = certain
            pieces.append(piece)
        }
        rest.words = rest.lower.map { $0.version + ", " + words } ?? words
        return pieces + [rest]
    }
}

extension CPE {
    /// The name with any version and update.
    var withAnyVersion: CPE { (try? replacing(.version, with: .any).replacing(.update, with: .any)) ?? self }
}
