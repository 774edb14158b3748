/// Comparisons as advisories of every ecosystem have them: `>= 1.0, < 2.0`, alternatives between `||`. A version alone means that version.
enum ComparisonNotation: NativeNotation {}
