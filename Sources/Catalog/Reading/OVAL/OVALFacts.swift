import XMLStream

/// The tests of a file with the objects and states that they are about.
struct OVALFacts {
    /// A test: does something of this object exist, in this state?
    struct Test {
        let object: UInt64
        let states: [UInt64]
        /// Whether it holds where nothing is found.
        let isNegated: Bool
        /// Of a test about something else than a package the words that say what about; nil for packages.
        let words: String?
    }

    /// What a state asks of a package.
    struct State {
        var version: String?
        var comparison = ""
        var architecture: String?
        /// Whether it asks who signed the package.
        var isSignature = false
    }

    private var tests: [UInt64: Test] = [:]
    private var objects: [UInt64: String] = [:]
    private var states: [UInt64: State] = [:]

    /// Takes a test, an object or a state.
    mutating func take(_ node: XMLNode) {
        let number = OVALNumber.of(node.attribute("id"))
        let name = node.name.local
        if name.hasSuffix("_object") {
            // Ubuntu names the installed packages in a variable, and in words the source that they are built from.
            objects[number] = node.child("name").flatMap { $0.content } ?? Self.quoted(node.attribute("comment") ?? "")
        } else if name.hasSuffix("_state") {
            states[number] = Self.state(node)
        } else {
            let isNegated = node.attribute("check") == "none satisfy" || node.attribute("check_existence") == "none_exist"
            let isPackage = name == "rpminfo_test" || name == "dpkginfo_test"
            tests[number] = Test(
                object: OVALNumber.of(node.child("object")?.attribute("object_ref")),
                states: node.all("state").map { OVALNumber.of($0.attribute("state_ref")) }, isNegated: isNegated,
                words: isPackage ? nil : node.attribute("comment") ?? name)
        }
    }

    private static func state(_ node: XMLNode) -> State {
        var state = State()
        for child in node.children {
            switch child.name.local {
            case "evr":
                state.version = child.content
                state.comparison = child.attribute("operation") ?? "equals"
            case "version" where state.version == nil:
                // Of the package that names the system's release.
                state.version = child.content
                state.comparison = "version"
            case "arch": state.architecture = child.content
            case "signature_keyid": state.isSignature = true
            default: break
            }
        }
        return state
    }

    /// `openssl` of `The 'openssl' package binaries.`
    private static func quoted(_ text: String) -> String? {
        let parts = text.split(separator: "'", omittingEmptySubsequences: false)
        return parts.count == 3 && !parts[1].isEmpty ? String(parts[1]) : nil
    }

    /// What a test comes to.
    enum Meaning: Equatable {
        /// A package is installed in these versions.
        case package(name: String, range: Range, architecture: String?)
        /// A package is not installed.
        case absent(name: String)
        /// Who signed a package, which no SBOM says and nobody forges by accident.
        case signature
        /// Something else, in words.
        case other(String)
    }

    /// Versions of a package.
    enum Range: Equatable {
        case any
        case before(String)
        case upTo(String)
        case from(String)
    }

    /// - Parameter words: what the definition says of the test.
    func meaning(_ test: UInt64, _ words: String) -> Meaning {
        guard let test = tests[test] else { return .other(words) }
        if let own = test.words { return .other(own.isEmpty ? words : own) }
        let states = test.states.compactMap { self.states[$0] }
        guard let name = objects[test.object], states.count == test.states.count else { return .other(words) }
        if states.contains(where: \.isSignature), !states.contains(where: { $0.version != nil }) { return .signature }
        // The package that names the system's release says on what product a definition is for.
        let isRelease = name.contains("release") && states.contains { $0.comparison == "version" }
        if isRelease || name.lowercased().hasSuffix("-release") { return .other(words) }
        if test.isNegated { return .absent(name: name) }
        var range = Range.any
        var architecture: String?
        for state in states {
            if let text = state.architecture { architecture = Self.single(text) }
            guard let version = state.version else { continue }
            guard range == .any, let found = Self.range(version, state.comparison) else { return .other(words) }
            range = found
        }
        return .package(name: name, range: range, architecture: architecture)
    }

    private static func range(_ version: String, _ comparison: String) -> Range? {
        let isNothing = ["0", "0:0", "0:0-0"].contains(version)
        switch comparison {
        // Nothing is older than 0: Debian writes so where there is no fix, and by mistake.
        case "less than": return isNothing ? nil : .before(version)
        case "less than or equal": return .upTo(version)
        case "greater than", "greater than or equal": return isNothing ? .any : comparison == "greater than" ? nil : .from(version)
        default: return nil
        }
    }

    /// `aarch64` of `aarch64` and of the pattern `(aarch64)`; nil for several, and for what fits all.
    private static func single(_ pattern: String) -> String? {
        let names = pattern.split { !$0.isLetter && !$0.isNumber && $0 != "_" }
        guard names.count == 1, let name = names.first, name != "noarch" else { return nil }
        return String(name)
    }
}
