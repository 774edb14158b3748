/// How an element of CycloneDX XML stands in CycloneDX JSON. One table of shapes (``XMLShapes``) serves both directions.
struct XMLShape: Sendable {
    /// How the text of an element or attribute becomes a JSON value.
    enum Scalar: Sendable {
        case text
        /// White space around it does not count (xs:anyURI, tokens).
        case token
        case bool, number
        /// Not the text but the attribute `ref`.
        case reference
    }

    /// What an element stands for.
    indirect enum Kind: Sendable {
        case scalar(Scalar)
        /// An object of the shape of this name.
        case object(String)
        /// An object of the shape of this name whose members belong to the object around it.
        case inline(String)
        /// An element that only holds a list.
        case list([Item])
        /// `tools`: a list until 1.4, components and services since 1.5.
        case tools
        /// Whoever is meant stands inside an element in XML and bare in JSON.
        case party
    }

    /// A kind of element in a list.
    struct Item: Sendable {
        let element: String
        /// Member of an object that is put around the value in JSON.
        let wrapper: String?
        let kind: Kind
    }

    /// An attribute.
    struct Attribute: Sendable {
        let name: String
        let member: String
        let scalar: Scalar
    }

    /// A child element, in the order of the XSD's sequence.
    struct Child: Sendable {
        let element: String
        let member: String
        let kind: Kind
        /// May stand several times side by side; a JSON array.
        let isRepeated: Bool
    }

    var attributes: [Attribute] = []
    var children: [Child] = []
    /// Member for the element's own text.
    var content: String?
    /// How that text is taken.
    var contentScalar = Scalar.text
    /// Place of each child in ``children``.
    var places: [String: Int] = [:]
}
