/// What a use case touches.
public enum AccessScope: Sendable, Hashable {
    /// Things of all products, such as suppliers: the grant must hold everywhere.
    case everything
    /// A list that is cut to what the person may see: any grant will do.
    case anything
    /// One organisation.
    case organisation(Int)
    /// One product of an organisation.
    case product(Int, organisation: Int)
}
