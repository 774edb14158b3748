/// What a tag is, told once when it is read.
enum TagValueWord {
    /// A member of the JSON.
    case tag(TagValueTags.Tag)
    /// A part of an annotation, and its member.
    case annotation(member: String)
    /// `SPDXREF`: what an annotation is about.
    case subject
    case relationship, relationshipComment
    /// `SPDXID`.
    case id
    case unknown
}
