/// What a principal may do at most, whatever the person's roles allow: what an API token was made for.
public struct PrincipalLimit: Sendable, Hashable {
    /// Only these.
    public let permissions: Set<Permission>
    /// Number of the only product that it may touch; nil for all.
    public let product: Int?
    /// Number of the API token that says so, which must still be good when something is done or asked; nil where there is none.
    public let token: Int?

    /// A limit.
    public init(permissions: Set<Permission>, product: Int? = nil, token: Int? = nil) {
        self.permissions = permissions
        self.product = product
        self.token = token
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
