/// What an evidence binder is about.
public enum BinderSubject: Sendable, Hashable {
    /// A product, by code.
    case product(String)
    /// A case, by number.
    case psirtCase(String)

    /// What people call it.
    public var name: String {
        switch self {
        case .product(let code): code
        case .psirtCase(let number): number
        }
    }
}

/// Keeps in the audit chain that an evidence binder was made, with the SHA-256 of its list of digests. It is done before anything is read, to know
/// that the person may, and after the end, with what came out.
public struct NoteBinder: UseCase {
    /// What the person must be allowed to do.
    public static let permission = Permission.readAudit
    /// What it is about.
    public var subject: BinderSubject
    /// SHA-256 of its list of digests; nil at the beginning.
    public var digest: String?

    /// A binder that is begun, or one that is made.
    public init(_ subject: BinderSubject, digest: String? = nil) {
        self.subject = subject
        self.digest = digest
    }

    /// What it touches.
    public func scope(in reader: RegistryReader) throws -> AccessScope {
        switch subject {
        case .product(let code): try reader.product(code).scope
        // Who may know of the case is asked where the case is looked up.
        case .psirtCase: .anything
        }
    }

    /// Does it. The answer is the time, which the binder bears. How much is in a binder is not told: of a product's it would tell that there are
    /// cases.
    public func perform(in transaction: RegistryTransaction) throws -> String {
        let state = digest == nil ? "begun" : "made"
        switch subject {
        case .product(let code):
            let product = try transaction.product(code)
            try transaction.note(.product, product.id, product.code, ["binder": .text(state), "sha256": .text(digest)])
        case .psirtCase(let number):
            let found = try ReportAccess.subject(number, transaction)
            try transaction.note(.psirtCase, found.id, found.number, ["binder": .text(state), "sha256": .text(digest)])
        }
        return transaction.now
    }
}
