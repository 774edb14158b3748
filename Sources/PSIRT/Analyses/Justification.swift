public import Diagnostics

/// Why a release is not affected. The words are fine enough that each of CSAF, OpenVEX and CycloneDX can be told from them; which of theirs says as much is
/// in ``csaf`` and ``cycloneDX``.
public enum Justification: String, Sendable, Hashable, CaseIterable {
    /// The component is not in the product.
    case componentNotPresent = "component_not_present"
    /// The component is, its vulnerable code is not.
    case codeNotPresent = "code_not_present"
    /// The code is there and never runs.
    case codeNotReachable = "code_not_reachable"
    /// The code runs, and no attacker can steer it.
    case notControllable = "not_controllable"
    /// It would need a setting that the product does not have.
    case requiresConfiguration = "requires_configuration"
    /// It would need a part that the product does not have.
    case requiresDependency = "requires_dependency"
    /// It would need surroundings that the product is not used in.
    case requiresEnvironment = "requires_environment"
    /// A protection of the compiler stops it.
    case protectedByCompiler = "protected_by_compiler"
    /// A protection at run time stops it.
    case protectedAtRuntime = "protected_at_runtime"
    /// A protection at the network's edge stops it.
    case protectedAtPerimeter = "protected_at_perimeter"
    /// Another control stops it.
    case protectedByMitigatingControl = "protected_by_mitigating_control"

    /// The justification of one of our words.
    ///
    /// - Throws: `PSIRT-001`.
    public init(word: String, at place: String = "") throws(PSIRTError) {
        self = try PSIRTText.word(word, Self.self, Wording(ja: "非該当の理由", en: "justification"), at: place)
    }

    /// The words for a reader.
    public var wording: Wording {
        switch self {
        case .componentNotPresent: Wording(ja: "部品が含まれない", en: "component not present")
        case .codeNotPresent: Wording(ja: "脆弱なコードが含まれない", en: "vulnerable code not present")
        case .codeNotReachable: Wording(ja: "脆弱なコードは実行されない", en: "vulnerable code not in the execute path")
        case .notControllable: Wording(ja: "攻撃者が操れない", en: "not controllable by an adversary")
        case .requiresConfiguration: Wording(ja: "必要な設定がない", en: "requires a configuration that is not there")
        case .requiresDependency: Wording(ja: "必要な依存部品がない", en: "requires a dependency that is not there")
        case .requiresEnvironment: Wording(ja: "必要な使用環境にない", en: "requires an environment that is not there")
        case .protectedByCompiler: Wording(ja: "コンパイラの保護で防がれる", en: "protected by the compiler")
        case .protectedAtRuntime: Wording(ja: "実行時の保護で防がれる", en: "protected at run time")
        case .protectedAtPerimeter: Wording(ja: "境界の保護で防がれる", en: "protected at the perimeter")
        case .protectedByMitigatingControl: Wording(ja: "他の対策で防がれる", en: "protected by a mitigating control")
        }
    }

    /// Whether it rests on something outside the product, so that it holds only where that is in place: as a compensating control of the configuration
    /// with its specification in the customer documents.
    public var restsOnSurroundings: Bool {
        switch self {
        case .requiresEnvironment, .protectedAtPerimeter, .protectedByMitigatingControl: true
        default: false
        }
    }
}
