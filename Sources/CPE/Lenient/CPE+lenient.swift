extension CPE {
    /// Reads a name as it stands in the wild, mending what can be mended in only one sensible way.
    ///
    /// A name that the specification allows is read exactly as `init(parsing:)` reads it. Otherwise: white space around it is cut off; formatted strings
    /// with too few attributes are filled up with ANY, and an empty attribute is ANY; surplus fields at the end that say nothing are dropped; punctuation
    /// without an escape is taken literally, a colon too if only one way of joining the fields gives a version where a version belongs
    /// (`CPERepair.joinedAtColon`); white space in a value becomes an underscore. Upper case needs no repair. Hyphens and underscores are never
    /// exchanged: see `alternativeSpellings`.
    ///
    /// - Parameters:
    ///   - text: the name.
    ///   - repairs: what was mended is added here, each kind once; nothing if nothing was.
    /// - Throws: what is wrong with the text and cannot be mended.
    public init(lenient text: String, repairs: inout [CPERepair]) throws(CPEError) {
        let strict: CPEError
        do {
            self = try CPE(parsing: text)
            return
        } catch {
            strict = error
        }
        guard text.utf8.count <= Self.maximumLength else { throw strict }
        var mender = Mender(text)
        let mended: String
        switch WrittenForm(of: mender.bytes.span) {
        case .formattedString: mended = try mender.mendFormattedString(otherwise: strict)
        case .uri: mended = try mender.mendURI(otherwise: strict)
        case nil: throw strict
        }
        do {
            self = try CPE(parsing: mended)
        } catch {
            throw strict
        }
        for repair in mender.repairs where !repairs.contains(repair) { repairs.append(repair) }
    }

    /// `init(lenient:repairs:)` for callers that do not tell what was mended.
    public init(lenient text: String) throws(CPEError) {
        var repairs: [CPERepair] = []
        self = try CPE(lenient: text, repairs: &repairs)
    }
}
