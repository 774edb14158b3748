/// Elements of XML Schema that are told apart.
enum XSDTag: UInt8 {
    /// Anything else, such as an element of another name space.
    case other
    case schema, `import`, annotation, element, attribute, attributeGroup, simpleType, complexType, simpleContent
    case sequence, choice, any, anyAttribute, `extension`, restriction, union
    case enumeration, pattern, minLength, maxLength, minInclusive, maxInclusive
    case unique, selector, field

    /// By local name.
    init(_ name: XSDBytes) {
        self =
            switch String(decoding: name, as: UTF8.self) {
            case "schema": .schema
            case "import": .import
            case "annotation": .annotation
            case "element": .element
            case "attribute": .attribute
            case "attributeGroup": .attributeGroup
            case "simpleType": .simpleType
            case "complexType": .complexType
            case "simpleContent": .simpleContent
            case "sequence": .sequence
            case "choice": .choice
            case "any": .any
            case "anyAttribute": .anyAttribute
            case "extension": .extension
            case "restriction": .restriction
            case "union": .union
            case "enumeration": .enumeration
            case "pattern": .pattern
            case "minLength": .minLength
            case "maxLength": .maxLength
            case "minInclusive": .minInclusive
            case "maxInclusive": .maxInclusive
            case "unique": .unique
            case "selector": .selector
            case "field": .field
            default: .other
            }
    }
}

/// Attributes of XML Schema that are told apart.
enum XSDKey: UInt8 {
    /// Anything else.
    case other
    case name, type, ref, base, use, `default`, minOccurs, maxOccurs, value, mixed, final, id, memberTypes, namespace, schemaLocation
    case targetNamespace, elementFormDefault, attributeFormDefault, xpath

    init(_ name: XSDBytes) {
        self =
            switch String(decoding: name, as: UTF8.self) {
            case "name": .name
            case "type": .type
            case "ref": .ref
            case "base": .base
            case "use": .use
            case "default": .default
            case "minOccurs": .minOccurs
            case "maxOccurs": .maxOccurs
            case "value": .value
            case "mixed": .mixed
            case "final": .final
            case "id": .id
            case "memberTypes": .memberTypes
            case "namespace": .namespace
            case "schemaLocation": .schemaLocation
            case "targetNamespace": .targetNamespace
            case "elementFormDefault": .elementFormDefault
            case "attributeFormDefault": .attributeFormDefault
            case "xpath": .xpath
            default: .other
            }
    }

    /// Several, a bit each.
    struct Keys: OptionSet {
        let rawValue: UInt32
        init(rawValue: UInt32) { self.rawValue = rawValue }
        init(_ keys: XSDKey...) { rawValue = keys.reduce(0) { $0 | 1 << UInt32($1.rawValue) } }
    }
}
