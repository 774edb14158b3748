import XMLStream

/// The tree of conditions of a definition, as small as it can be.
indirect enum OVALCriteria {
    case all([OVALCriteria])
    case any([OVALCriteria])
    /// Must not hold.
    case not(OVALCriteria)
    case test(UInt64, words: String)
    /// On a system of this release.
    case release(DistributionWords.Named)
    /// With a module's stream switched on (`nodejs:18`).
    case module(String)
    /// On a processor of this architecture.
    case architecture(String)
    /// Says nothing that an SBOM could: who signed a package, or that all architectures are meant.
    case nothing
    /// That an installed kernel is the one that runs, or will after the next start.
    case running(String)

    /// - Parameter node: `criteria`, `criterion` or `extend_definition`.
    init?(_ node: XMLNode) {
        let isNegated = node.attribute("negate").map { $0 == "true" || $0 == "1" } ?? false
        let own: OVALCriteria
        switch node.name.local {
        case "criteria":
            let children = node.children.compactMap(OVALCriteria.init)
            guard !children.isEmpty else { return nil }
            switch node.attribute("operator") ?? "AND" {
            case "AND":
                // Half of all conditions are about signatures.
                let rest = children.filter { if case .nothing = $0 { false } else { true } }
                own = rest.isEmpty ? .nothing : .all(rest)
            case "OR": own = .any(children)
            // "one", "XOR": no publisher of advisories uses them.
            default: own = .test(0, words: "operator " + (node.attribute("operator") ?? ""))
            }
        case "criterion", "extend_definition": own = Self.leaf(node)
        default: return nil
        }
        self = isNegated ? .not(own) : own
    }

    private static func leaf(_ node: XMLNode) -> OVALCriteria {
        let words = TextTrim.of(node.attribute("comment") ?? "")
        if words.contains(" is signed with ") || words == "all architecture" { return .nothing }
        if words.hasSuffix(" is currently running") || words.hasSuffix(" is set to boot up on next boot") { return .running(words) }
        if words.hasPrefix("Module "), words.hasSuffix(" is enabled") { return .module(String(words.dropFirst(7).dropLast(11))) }
        if let arch = words.firstRange(of: " arch is ") { return .architecture(String(words[arch.upperBound...])) }
        let plain = words.hasSuffix(".") ? String(words.dropLast()) : words
        if plain.hasSuffix(" is installed"), let named = DistributionWords.read(String(plain.dropLast(13))) { return .release(named) }
        let test = OVALNumber.of(node.attribute("test_ref"))
        // What the words say shows in the test of a package; of others they are all that is known.
        let isPlain = words.contains(" is earlier than ") || words.contains(" is <")
        return .test(test, words: isPlain ? "" : words)
    }
}
