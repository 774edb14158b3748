/// What a principal may do at most, whatever the person's roles allow: what an API token was made for.
public struct PrincipalLimit: Sendable, Hashable {
    /// Only these.
    public let permissions: Set<Permission>
    /// Number of the only product that it may touch; nil for all.
    public let product: Int?

    /// A limit.
    public init(permissions: Set<Permission>, product: Int? = nil) {
        self.permissions = permissions
        self.product = product
    }

    /// Whether something lies inside.
    func allows(_ permission: Permission, _ scope: AccessScope) -> Bool {
        guard permissions.contains(permission) else { return false }
        guard let product else { return true }
        return switch scope {
        case .product(let id, _): id == product
        case .anything: true
        case .everything, .organisation: false
        }
    }
}
