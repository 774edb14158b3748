import Database
public import Diagnostics

/// What a life-cycle date is about, as people name it: `component:linux@5.10`, `tool:GCC13`, `hardware:CPU-1`, `contract:FUNET`, `resource:CLOUD-1`.
public struct EndSubject: Sendable, Hashable {
    /// What kind of thing.
    public enum Kind: String, Sendable, CaseIterable {
        /// A component of SBOMs, by name, and by the beginning of its versions.
        case component
        /// A supporting item, by code.
        case tool
        /// A hardware part, by code.
        case hardware
        /// The contract with a supplier, by the supplier's code.
        case contract
        /// A registered resource, by code.
        case resource

        /// The word for people.
        public var title: Wording {
            switch self {
            case .component: Wording(ja: "部品", en: "component")
            case .tool: Wording(ja: "支援アイテム", en: "supporting item")
            case .hardware: Wording(ja: "ハードウェア部品", en: "hardware part")
            case .contract: Wording(ja: "契約", en: "contract")
            case .resource: Wording(ja: "依存するもの", en: "resource")
            }
        }
    }

    /// What kind of thing.
    public let kind: Kind
    /// Its code, or the component's name in small letters.
    public let name: String
    /// Of a component, the beginning of the versions meant; empty for all.
    public let cycle: String

    init(_ kind: Kind, _ name: String, _ cycle: String = "") {
        self.kind = kind
        self.name = kind == .component ? name.lowercased() : name
        self.cycle = cycle
    }

    /// Reads ``text``. Of a component's name the last `@` parts the version.
    ///
    /// - Throws: ``RegistryError/invalid(_:)`` for any other form.
    public init(_ text: String) throws(RegistryError) {
        let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 2, let kind = Kind(rawValue: parts[0]), !parts[1].isEmpty else {
            let kinds = Kind.allCases.map(\.rawValue).joined(separator: ", ")
            throw .invalid([
                FieldProblem(
                    "subject", ja: "「種類:名前」の形で書いてください(種類: \(kinds)。例 component:linux@5.10)。",
                    en: "write kind:name (kinds: \(kinds); such as component:linux@5.10).")
            ])
        }
        if kind == .component, let at = parts[1].lastIndex(of: "@"), at != parts[1].startIndex {
            self.init(kind, String(parts[1][..<at]), String(parts[1][parts[1].index(after: at)...]))
        } else {
            self.init(kind, parts[1])
        }
    }

    /// `component:linux@5.10`.
    public var text: String { "\(kind.rawValue):\(name)" + (cycle.isEmpty ? "" : "@\(cycle)") }

    /// Whether it is about a version: the same, or one that goes on behind a dot, a dash or the like. `5.1` is not about `5.10`.
    func covers(_ version: String) -> Bool {
        guard !cycle.isEmpty, version != cycle else { return true }
        guard version.hasPrefix(cycle), let next = version.utf8.dropFirst(cycle.utf8.count).first else { return false }
        let isDigit = (48...57).contains(next)
        let endsInDigit = cycle.utf8.last.map { (48...57).contains($0) } ?? false
        return !(isDigit && endsInDigit)
    }
}

extension RegistryReader {
    /// Refuses what is not registered; for a component, what no SBOM names.
    func mustExist(_ subject: EndSubject) throws {
        switch subject.kind {
        case .component:
            let count = try connection.number("SELECT COUNT(*) FROM component_name WHERE search = ?", [.text(subject.name)])
            guard count != 0 else { throw RegistryError.notFound(.component, subject.name) }
        case .tool: _ = try named(SupportingItem.self, "code", subject.name)
        case .hardware: _ = try named(HardwarePart.self, "code", subject.name)
        case .contract: _ = try named(Supplier.self, "code", subject.name)
        case .resource: _ = try named(KeptResource.self, "code", subject.name)
        }
    }
}
