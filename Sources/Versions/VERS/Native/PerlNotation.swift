/// CPAN: CPAN::Meta::Spec, "Version Ranges". A version without a sign is the lowest version.
enum PerlNotation: NativeNotation {
    static var plainRelation: NativeReader.Relation { .greaterOrEqual }
}
