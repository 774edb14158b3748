extension CWETable {
    /// Part 1 of the list.
    static let part1 = #"""
        5-A 1.0=J2EE Misconfiguration: Data Transmission Without Encryption
        6-A 1.0=J2EE Misconfiguration: Insufficient Session-ID Length
        7-A 1.0=J2EE Misconfiguration: Missing Error Handling|1.3=J2EE Misconfiguration: Missing Custom Error Page
        8-A 1.0=J2EE Misconfiguration: Entity Bean Declared Remote
        9-A 1.0=J2EE Misconfiguration: Weak Access Permissions for EJB Methods
        11-A 1.0=ASP.NET Misconfiguration: Creating Debug Binary
        12-A 1.0=ASP.NET Misconfiguration: Missing Custom Error Handling|1.3=ASP.NET Misconfiguration: Missing Custom Error Page
        13-A 1.0=ASP.NET Misconfiguration: Password in Configuration File
        14-A 1.0=Compiler Removal of Code to Clear Buffers
        15-A 1.0=External Control of System or Configuration Setting
        20-D 1.0=Insufficient Input Validation|1.2=Improper Input Validation
        22-R 1.0=Path Traversal|1.8=Improper Limitation of a Pathname to a Restricted Directory ('Path Traversal')
        23-A 1.0=Relative Path Traversal
        24-A 1.0=Path Traversal: '../filedir'
        25-A 1.0=Path Traversal: '/../filedir'
        26-A 1.0=Path Traversal: '/dir/../filename'
        27-A 1.0=Path Traversal: 'dir/../../filename'
        28-A 1.0=Path Traversal: '..\filename'|1.0.1=Path Traversal: '..\filedir'
        29-A 1.0=Path Traversal: '\..\filename'
        30-A 1.0=Path Traversal: '\dir\..\filename'
        31-A 1.0=Path Traversal: 'dir\..\filename'|1.0.1=Path Traversal: 'dir\..\..\filename'
        32-A 1.0=Path Traversal: '...' (Triple Dot)
        33-A 1.0=Path Traversal: '....' (Multiple Dot)
        34-A 1.0=Path Traversal: '....//'
        35-A 1.0=Path Traversal: '.../...//'
        36-A 1.0=Absolute Path Traversal
        37-A 1.0=Path Traversal: '/absolute/pathname/here'
        38-A 1.0=Path Traversal: '\absolute\pathname\here'
        39-A 1.0=Path Traversal: 'C:dirname'
        40-A 1.0=Path Traversal: '\\UNC\share\name\' (Windows UNC Share)
        41-A 1.0=Failure to Resolve Path Equivalence|1.4=Improper Resolution of Path Equivalence
        42-A 1.0=Path Equivalence: 'filename.' (Trailing Dot)
        43-A 1.0=Path Equivalence: 'filename....' (Multiple Trailing Dot)
        44-A 1.0=Path Equivalence: 'file.name' (Internal Dot)
        45-A 1.0=Path Equivalence: 'file...name' (Multiple Internal Dot)
        46-A 1.0=Path Equivalence: 'filename ' (Trailing Space)
        47-A 1.0=Path Equivalence: ' filename (Leading Space)|1.10=Path Equivalence: ' filename' (Leading Space)
        48-A 1.0=Path Equivalence: 'file name' (Internal Whitespace)
        49-A 1.0=Path Equivalence: 'filename/' (Trailing Slash)
        50-A 1.0=Path Equivalence: '//multiple/leading/slash'
        51-A 1.0=Path Equivalence: '/multiple//internal/slash'
        52-A 1.0=Path Equivalence: '/multiple/trailing/slash//'
        53-A 1.0=Path Equivalence: '\multiple\\internal\backslash'
        54-A 1.0=Path Equivalence: 'filedir\' (Trailing Backslash)
        55-A 1.0=Path Equivalence: '/./' (Single Dot Directory)
        56-A 1.0=Path Equivalence: 'filedir*' (Wildcard)
        57-A 1.0=Path Equivalence: 'dirname/fakechild/../realchild/filename'|1.0.1=Path Equivalence: 'fakedir/../realdir/filename'
        58-A 1.0=Path Equivalence: Windows 8.3 Filename
        59-A 1.0=Failure to Resolve Links Before File Access (aka 'Link Following')|1.4=Improper Link Resolution Before File Access ('Link \#
        Following')
        61-A 2.11=UNIX Symbolic Link (Symlink) Following|2.12=|3.0=UNIX Symbolic Link (Symlink) Following
        62-A 1.0=UNIX Hard Link
        64-A 1.0=Windows Shortcut Following (.LNK)
        65-A 1.0=Windows Hard Link
        66-A 1.0=Failure to Handle File Names that Identify Virtual Resources|1.3=Improper Handling of File Names that Identify Virtual Resources
        67-A 1.0=Failure to Handle Windows Device Names|1.3=Improper Handling of Windows Device Names
        69-A 1.0=Failure to Handle Windows ::DATA Alternate Data Stream|1.11=Improper Handling of Windows ::DATA Alternate Data Stream
        71DP 1.0=Apple '.DS_Store'|2.12=DEPRECATED: Apple '.DS_Store'
        72-A 1.0=Apple HFS+ Alternate Data Stream|1.1=Failure to Handle Apple HFS+ Alternate Data Stream Path|1.4=Improper Handling of Apple HFS+ \#
        Alternate Data Stream Path
        73-A 1.0=External Control of File Name or Path
        74-D 1.0=Failure to Sanitize Data into a Different Plane (aka 'Injection')|1.4=Failure to Sanitize Data into a Different Plane \#
        ('Injection')|1.9=Improper Neutralization of Special Elements in Output Used by a Downstream Component ('Injection')
        75-D 1.0=Failure to Sanitize Special Elements into a Different Plane (Special Element Injection)
        76-A 1.0=Failure to Resolve Equivalent Special Elements into a Different Plane|1.9=Improper Neutralization of Equivalent Special Elements
        77-R 1.0=Failure to Sanitize Data into a Control Plane (aka 'Command Injection')|1.4=Failure to Sanitize Data into a Control Plane \#
        ('Command Injection')|1.5=Improper Sanitization of Special Elements used in a Command ('Command Injection')|1.9=Improper Neutralization \#
        of Special Elements used in a Command ('Command Injection')
        78-A 1.0=Failure to Sanitize Data into an OS Command (aka 'OS Command Injection')|1.2=Failure to Preserve OS Command Structure (aka 'OS \#
        Command Injection')|1.4=Failure to Preserve OS Command Structure ('OS Command Injection')|1.5=Improper Sanitization of Special Elements \#
        used in an OS Command ('OS Command Injection')|1.9=Improper Neutralization of Special Elements used in an OS Command ('OS Command \#
        Injection')
        79-A 1.0=Failure to Sanitize Directives in a Web Page (aka 'Cross-site scripting' (XSS))|1.2=Failure to Preserve Web Page Structure (aka \#
        'Cross-site Scripting')|1.4=Failure to Preserve Web Page Structure ('Cross-site Scripting')|1.9=Improper Neutralization of Input During \#
        Web Page Generation ('Cross-site Scripting')
        80-A 1.0=Failure to Sanitize Script-Related HTML Tags in a Web Page (Basic XSS)|1.4=Improper Sanitization of Script-Related HTML Tags in \#
        a Web Page (Basic XSS)|1.9=Improper Neutralization of Script-Related HTML Tags in a Web Page (Basic XSS)
        81-A 1.0=Failure to Sanitize Directives in an Error Message Web Page|1.4=Improper Sanitization of Script in an Error Message Web \#
        Page|1.9=Improper Neutralization of Script in an Error Message Web Page
        82-A 1.0=Failure to Sanitize Script in Attributes of IMG Tags in a Web Page|1.4=Improper Sanitization of Script in Attributes of IMG Tags \#
        in a Web Page|1.9=Improper Neutralization of Script in Attributes of IMG Tags in a Web Page
        83-A 1.0=Failure to Sanitize Script in Attributes in a Web Page|1.8.1=Improper Neutralization of Script in Attributes in a Web Page
        84-A 1.0=Failure to Resolve Encoded URI Schemes in a Web Page|1.9=Improper Neutralization of Encoded URI Schemes in a Web Page
        85-A 1.0=Doubled Character XSS Manipulations
        86-A 1.0=Failure to Sanitize Invalid Characters in Identifiers in Web Pages|1.8.1=Improper Neutralization of Invalid Characters in \#
        Identifiers in Web Pages
        87-A 1.0=Failure to Sanitize Alternate XSS Syntax|1.9=Improper Neutralization of Alternate XSS Syntax
        88-A 1.0=Argument Injection or Modification|3.4=Improper Delimitation of Arguments in a Command ('Argument Injection')|3.4.1=Improper \#
        Neutralization of Argument Delimiters in a Command ('Argument Injection')
        89-A 1.0=Failure to Sanitize Data within SQL Queries (aka 'SQL Injection')|1.2=Failure to Preserve SQL Query Structure (aka 'SQL \#
        Injection')|1.4=Failure to Preserve SQL Query Structure ('SQL Injection')|1.5=Improper Sanitization of Special Elements used in an SQL \#
        Command ('SQL Injection')|1.9=Improper Neutralization of Special Elements used in an SQL Command ('SQL Injection')
        90-A 1.0=Failure to Sanitize Data into LDAP Queries (aka 'LDAP Injection')|1.4=Failure to Sanitize Data into LDAP Queries ('LDAP \#
        Injection')|1.9=Improper Neutralization of Special Elements used in an LDAP Query ('LDAP Injection')
        91-R 1.0=XML Injection (aka Blind XPath Injection)
        92DP 1.0=Custom Special Character Injection|1.0.1=Insufficient Sanitization of Custom Special Characters|1.4=Improper Sanitization of \#
        Custom Special Characters|1.5=DEPRECATED: Improper Sanitization of Custom Special Characters
        93-A 1.0=Failure to Sanitize CRLF Sequences (aka 'CRLF Injection')|1.4=Failure to Sanitize CRLF Sequences ('CRLF Injection')|1.9=Improper \#
        Neutralization of CRLF Sequences ('CRLF Injection')
        94-R 1.0=Code Injection|1.2=Failure to Control Generation of Code (aka 'Code Injection')|1.4=Failure to Control Generation of Code ('Code \#
        Injection')|1.12=Improper Control of Generation of Code ('Code Injection')
        95-A 1.0=Insufficient Control of Directives in Dynamically Evaluated Code (aka 'Eval Injection')|1.4=Improper Sanitization of Directives \#
        in Dynamically Evaluated Code ('Eval Injection')|1.9=Improper Neutralization of Directives in Dynamically Evaluated Code ('Eval Injection')
        96-A 1.0=Insufficient Control of Directives in Statically Saved Code (Static Code Injection)|1.4=Improper Sanitization of Directives in \#
        Statically Saved Code ('Static Code Injection')|1.8.1=Improper Neutralization of Directives in Statically Saved Code ('Static Code \#
        Injection')
        97-A 1.0=Failure to Sanitize Server-Side Includes (SSI) Within a Web Page|1.9=Improper Neutralization of Server-Side Includes (SSI) \#
        Within a Web Page
        98-A 1.8=Improper Control of Filename for Include/Require Statement in PHP Program ('PHP File Inclusion')|2.4=Improper Control of \#
        Filename for Include/Require Statement in PHP Program ('PHP Remote File Inclusion')
        99-R 1.0=Insufficient Control of Resource Identifiers (aka 'Resource Injection')|1.4=Improper Control of Resource Identifiers ('Resource \#
        Injection')
        100-- 1.0=Technology-Specific Input Validation Problems|1.6=
        102-A 1.0=Struts: Duplicate Validation Forms
        103-A 1.0=Struts: Incomplete validate() Method Definition
        104-A 1.0=Struts: Form Bean Does Not Extend Validation Class
        105-A 1.0=Struts: Form Field Without Validator
        106-A 1.0=Struts: Plug-in Framework not in Use
        107-A 1.0=Struts: Unused Validation Form
        108-A 1.0=Struts: Unvalidated Action Form
        109-A 1.0=Struts: Validator Turned Off
        110-A 1.0=Struts: Validator Without Form Field
        111-A 1.0=Direct Use of Unsafe JNI
        112-A 1.0=Missing XML Validation
        113-A 1.0=Failure to Sanitize CRLF Sequences in HTTP Headers (aka 'HTTP Response Splitting')|1.4=Failure to Sanitize CRLF Sequences in \#
        HTTP Headers ('HTTP Response Splitting')|1.9=Improper Neutralization of CRLF Sequences in HTTP Headers ('HTTP Response \#
        Splitting')|4.8=Improper Neutralization of CRLF Sequences in HTTP Headers ('HTTP Request/Response Splitting')
        114-D 1.0=Process Control
        115-A 1.0=Misinterpretation of Input
        116-R 1.0=Insufficient Output Sanitization|1.2=Improper Encoding or Escaping of Output
        117-A 1.0=Incorrect Output Sanitization for Logs|1.4=Improper Output Sanitization for Logs|1.9=Improper Output Neutralization for Logs
        118-D 1.0=Improper Access of Indexable Resource (aka 'Range Error')|1.4=Improper Access of Indexable Resource ('Range \#
        Error')|2.11=Incorrect Access of Indexable Resource ('Range Error')
        119-D 1.0=Failure to Constrain Operations within the Bounds of an Allocated Memory Buffer|1.2=Failure to Constrain Operations within the \#
        Bounds of a Memory Buffer|1.11=Improper Restriction of Operations within the Bounds of a Memory Buffer
        120-R 1.8=Buffer Copy without Checking Size of Input ('Classic Buffer Overflow')
        121-A 1.0=Stack-based Buffer Overflow
        122-A 1.0=Heap-based Buffer Overflow
        123-A 1.0=Write-what-where Condition
        124-A 1.0=Boundary Beginning Violation ('Buffer Underwrite')|1.6=Buffer Underwrite ('Buffer Underflow')
        125-A 1.0=Out-of-bounds Read
        126-A 1.0=Buffer Over-read
        127-A 1.0=Buffer Under-read
        128-A 1.0=Wrap-around Error
        129-A 1.0=Unchecked Array Indexing|1.6=Improper Validation of Array Index
        130-A 1.0=Failure to Handle Length Parameter Inconsistency|1.3=Improper Handling of Length Parameter Inconsistency |4.0=Improper Handling \#
        of Length Parameter Inconsistency
        131-A 1.0=Incorrect Calculation of Buffer Size
        132DP 1.0=DEPRECATED (Duplicate): Miscalculated Null Termination|4.5=DEPRECATED: Miscalculated Null Termination
        134-A 1.0=Uncontrolled Format String|2.9=Use of Externally-Controlled Format String
        135-A 1.0=Incorrect Calculation of Multi-Byte String Length
        138-D 1.0=Failure to Sanitize Special Elements|1.3=Improper Sanitization of Special Elements|1.8.1=Improper Neutralization of Special \#
        Elements
        140-A 1.0=Failure to Sanitize Delimiters|1.9=Improper Neutralization of Delimiters
        141-A 1.0=Failure to Sanitize Parameter/Argument Delimiters|1.8.1=Improper Neutralization of Parameter/Argument Delimiters
        142-A 1.0=Failure to Sanitize Value Delimiters|1.8.1=Improper Neutralization of Value Delimiters
        143-A 1.0=Failure to Sanitize Record Delimiters|1.8.1=Improper Neutralization of Record Delimiters
        144-A 1.0=Failure to Sanitize Line Delimiters|1.8.1=Improper Neutralization of Line Delimiters
        145-A 1.0=Failure to Sanitize Section Delimiters|1.8.1=Improper Neutralization of Section Delimiters
        146-A 1.0=Failure to Sanitize Expression/Command Delimiters|1.8.1=Improper Neutralization of Expression/Command Delimiters
        147-A 1.0=Failure to Sanitize Input Terminators|1.3=Improper Sanitization of Input Terminators|1.8.1=Improper Neutralization of Input \#
        Terminators
        148-A 1.0=Failure to Sanitize Input Leaders|1.9=Improper Neutralization of Input Leaders
        149-A 1.0=Failure to Sanitize Quoting Syntax|1.9=Improper Neutralization of Quoting Syntax
        150-A 1.0=Failure to Sanitize Escape, Meta, or Control Sequences|1.8.1=Improper Neutralization of Escape, Meta, or Control Sequences
        151-A 1.0=Failure to Sanitize Comment Element|1.3=Improper Sanitization of Comment Delimiters|1.8.1=Improper Neutralization of Comment \#
        Delimiters
        152-A 1.0=Failure to Sanitize Macro Symbol|1.3=Improper Sanitization of Macro Symbols|1.8.1=Improper Neutralization of Macro Symbols
        153-A 1.0=Failure to Sanitize Substitution Character|1.3=Improper Sanitization of Substitution Characters|1.8.1=Improper Neutralization \#
        of Substitution Characters
        154-A 1.0=Failure to Sanitize Variable Name Delimiter|1.3=Improper Sanitization of Variable Name Delimiters|1.8.1=Improper Neutralization \#
        of Variable Name Delimiters
        155-A 1.0=Failure to Sanitize Wildcard or Matching Symbol|1.3=Improper Sanitization of Wildcards or Matching Symbols|1.8.1=Improper \#
        Neutralization of Wildcards or Matching Symbols
        156-A 1.0=Failure to Sanitize Whitespace|1.3=Improper Sanitization of Whitespace|1.8.1=Improper Neutralization of Whitespace
        157-A 1.0=Failure to Sanitize Paired Delimiters
        158-A 1.0=Failure to Sanitize Null Byte or NUL Character|1.8.1=Improper Neutralization of Null Byte or NUL Character
        159-R 1.0=Failure to Sanitize Special Element|4.0=Improper Handling of Invalid Use of Special Elements
        160-A 1.0=Failure to Sanitize Leading Special Element|1.4=Improper Sanitization of Leading Special Elements|1.8.1=Improper Neutralization \#
        of Leading Special Elements
        161-A 1.0=Failure to Sanitize Multiple Leading Special Elements|1.4=Improper Sanitization of Multiple Leading Special \#
        Elements|1.8.1=Improper Neutralization of Multiple Leading Special Elements
        162-A 1.0=Failure to Sanitize Trailing Special Element|1.4=Improper Sanitization of Trailing Special Elements|1.8.1=Improper \#
        Neutralization of Trailing Special Elements
        163-A 1.0=Failure to Sanitize Multiple Trailing Special Elements|1.4=Improper Sanitization of Multiple Trailing Special \#
        Elements|1.8.1=Improper Neutralization of Multiple Trailing Special Elements
        164-A 1.0=Failure to Sanitize Internal Special Element|1.4=Improper Sanitization of Internal Special Elements|1.8.1=Improper \#
        Neutralization of Internal Special Elements
        165-A 1.0=Failure to Sanitize Multiple Internal Special Elements|1.4=Improper Sanitization of Multiple Internal Special \#
        Elements|1.8.1=Improper Neutralization of Multiple Internal Special Elements
        166-A 1.0=Failure to Handle Missing Special Element|1.4=Improper Handling of Missing Special Element
        167-A 1.0=Failure to Handle Additional Special Element|1.4=Improper Handling of Additional Special Element
        168-A 1.0=Failure to Resolve Inconsistent Special Elements|1.11=Improper Handling of Inconsistent Special Elements
        170-A 1.0=Improper Null Termination
        172-R 1.0=Encoding Error
        173-A 1.0=Failure to Handle Alternate Encoding|1.11=Improper Handling of Alternate Encoding
        174-A 1.0=Double Decoding of the Same Data
        175-A 1.0=Failure to Handle Mixed Encoding|1.11=Improper Handling of Mixed Encoding
        176-A 1.0=Failure to Handle Unicode Encoding|1.11=Improper Handling of Unicode Encoding
        177-A 1.0=Failure to Handle URL Encoding (Hex Encoding)|1.11=Improper Handling of URL Encoding (Hex Encoding)
        178-A 1.0=Failure to Resolve Case Sensitivity|1.11=Improper Handling of Case Sensitivity
        179-A 1.0=Incorrect Behavior Order: Early Validation
        180-A 1.0=Incorrect Behavior Order: Validate Before Canonicalize
        181-A 1.0=Incorrect Behavior Order: Validate Before Filter
        182-A 1.0=Collapse of Data Into Unsafe Value|1.9=Collapse of Data into Unsafe Value
        183-A 1.0=Permissive Whitelist|4.0=Permissive List of Allowed Inputs
        184-A 1.0=Incomplete Blacklist|4.0=Incomplete List of Disallowed Inputs
        185-R 1.0=Incorrect Regular Expression
        186-A 1.0=Overly Restrictive Regular Expression
        187-A 1.0=Partial Comparison|3.1=Partial String Comparison
        188-A 1.0=Reliance on Data/Memory Layout
        190-A 1.0=Integer Overflow (Wrap or Wraparound)|1.2=Integer Overflow or Wraparound
        191-A 1.0=Integer Underflow (Wrap or Wraparound)
        192-A 2.12=Integer Coercion Error
        193-A 1.0=Off-by-one Error
        194-A 1.0=Incorrect Sign Extension|1.1=Unexpected Sign Extension
        195-A 1.0=Signed to Unsigned Conversion Error
        196-A 1.0=Unsigned to Signed Conversion Error
        197-A 1.0=Numeric Truncation Error
        198-A 1.0=Use of Incorrect Byte Ordering
        200-D 1.0=Information Leak (Information Disclosure)|1.7=Information Exposure|4.0=Exposure of Sensitive Information to an Unauthorized Actor
        201-A 1.0=Information Leak Through Sent Data|1.10=Information Exposure Through Sent Data|4.0=Exposure of Sensitive Information Through \#
        Sent Data|4.2=Insertion of Sensitive Information Into Sent Data
        202-A 1.0=Privacy Leak through Data Queries|1.12=Exposure of Sensitive Data Through Data Queries|4.0=Exposure of Sensitive Information \#
        Through Data Queries
        203-A 1.0=Discrepancy Information Leaks|1.7=Information Exposure Through Discrepancy|4.0=Observable Discrepancy|4.2=Observable \#
        Differences in Behavior to Error Inputs|4.3=Observable Discrepancy
        204-A 1.0=Response Discrepancy Information Leak|1.10=Response Discrepancy Information Exposure|4.0=Observable Response Discrepancy
        205-A 1.0=Behavioral Discrepancy Information Leak|1.7=Information Exposure Through Behavioral Discrepancy|4.0=Observable Behavioral \#
        Discrepancy
        206-A 1.0=Internal Behavioral Inconsistency Information Leak|1.12=Information Exposure of Internal State Through Behavioral \#
        Inconsistency|4.0=Observable Internal Behavioral Discrepancy
        207-A 1.0=External Behavioral Inconsistency Information Leak|1.7=Information Exposure Through an External Behavioral \#
        Inconsistency|4.0=Observable Behavioral Discrepancy With Equivalent Products
        208-A 1.0=Timing Discrepancy Information Leak|1.12=Information Exposure Through Timing Discrepancy|4.0=Observable Timing Discrepancy
        209-A 1.0=Error Message Information Leaks|1.2=Error Message Information Leak|1.7=Information Exposure Through an Error \#
        Message|4.0=Generation of Error Message Containing Sensitive Information
        210-A 1.0=Product-Generated Error Message Information Leak|1.12=Information Exposure Through Generated Error Message|2.3=Information \#
        Exposure Through Self-generated Error Message|4.0=Self-generated Error Message Containing Sensitive Information
        211-A 1.0=Product-External Error Message Information Leak|1.12=Information Exposure Through External Error Message|2.3=Information \#
        Exposure Through Externally-generated Error Message|2.12=Information Exposure Through Externally-Generated Error \#
        Message|4.0=Externally-Generated Error Message Containing Sensitive Information
        212-A 1.0=Cross-boundary Cleansing Information Leak|1.7=Improper Cross-boundary Cleansing|1.8=Improper Cross-boundary Removal of \#
        Sensitive Data|4.0=Improper Removal of Sensitive Information Before Storage or Transfer
        213-A 1.0=Intended Information Leak|1.12=Intentional Information Exposure|4.0=Exposure of Sensitive Information Due to Incompatible Policies
        214-A 1.0=Process Environment Information Leak|1.12=Information Exposure Through Process Environment|4.0=Invocation of Process Using \#
        Visible Sensitive Information
        215-A 1.0=Information Leak Through Debug Information|1.10=Information Exposure Through Debug Information|4.0=Insertion of Sensitive \#
        Information Into Debugging Code
        216DP 1.0=Containment Errors (Container Errors)|4.0=DEPRECATED: Containment Errors (Container Errors)
        217DP 1.0=Failure to Protect Stored Data from Modification|1.4=DEPRECATED: Failure to Protect Stored Data from Modification
        218DP 1.0=DEPRECATED (Duplicate): Failure to provide confidentiality for stored data|4.5=DEPRECATED: Failure to provide confidentiality \#
        for stored data
        219-A 1.0=Sensitive Data Under Web Root|4.0=Storage of File with Sensitive Data Under Web Root
        220-A 1.0=Sensitive Data Under FTP Root|4.0=Storage of File With Sensitive Data Under FTP Root
        221-R 1.0=Information Loss or Omission
        222-A 1.0=Truncation of Security-relevant Information
        223-A 1.0=Omission of Security-relevant Information
        224-A 1.0=Obscured Security-relevant Information by Alternate Name
        225DP 1.0=DEPRECATED (Duplicate): General Information Management Problems|4.5=DEPRECATED: General Information Management Problems
        226-A 1.0=Sensitive Information Uncleared Before Release|4.0=Sensitive Information Uncleared in Resource Before Release for \#
        Reuse|4.2=Sensitive Information in Resource Not Removed Before Reuse
        227-- 1.0=Failure to Fulfill API Contract (aka 'API Abuse')|1.4=Failure to Fulfill API Contract ('API Abuse')|1.12=Improper Fulfillment \#
        of API Contract ('API Abuse')|2.12=
        228-R 1.0=Failure to Handle Syntactically Invalid Structure|1.3=Improper Handling of Syntactically Invalid Structure
        229-A 1.0=Improper Handling of Values
        230-A 1.0=Failure to Handle Missing Value|1.3=Improper Handling of Missing Values
        231-A 1.0=Failure to Handle Extra Value|1.3=Improper Handling of Extra Values
        232-A 1.0=Failure to Handle Undefined Value|1.3=Improper Handling of Undefined Values
        233-A 1.0=Parameter Problems|2.5=Improper Handling of Parameters
        234-D 1.0=Failure to Handle Missing Parameter
        235-A 1.0=Failure to Handle Extra Parameter|1.3=Improper Handling of Extra Parameters
        236-A 1.0=Failure to Handle Undefined Parameter|1.3=Improper Handling of Undefined Parameters
        237-A 1.0=Element Problems|1.3=Improper Handling of Structural Elements
        238-A 1.0=Failure to Handle Missing Element|1.3=Improper Handling of Incomplete Structural Elements
        239-A 1.0=Failure to Handle Incomplete Element
        240-A 1.0=Failure to Resolve Inconsistent Elements|1.3=Improper Handling of Inconsistent Structural Elements
        241-A 1.0=Failure to Handle Wrong Data Type|1.3=Improper Handling of Unexpected Data Type
        242-A 1.0=Use of Inherently Dangerous Function
        243-A 1.0=Failure to Change Working Directory in chroot Jail|1.11=Creation of chroot Jail Without Changing Working Directory
        244-A 1.0=Failure to Clear Heap Memory Before Release (aka 'Heap Inspection')|1.4=Failure to Clear Heap Memory Before Release ('Heap \#
        Inspection')|1.11=Improper Clearing of Heap Memory Before Release ('Heap Inspection')
        245-A 1.0=J2EE Bad Practices: Direct Management of Connections
        246-A 1.0=J2EE Bad Practices: Direct Use of Sockets
        247DP 1.0=Reliance on DNS Lookups in a Security Decision|2.5=DEPRECATED (Duplicate): Reliance on DNS Lookups in a Security \#
        Decision|4.5=DEPRECATED: Reliance on DNS Lookups in a Security Decision
        248-A 1.0=Uncaught Exception
        249DP 1.0=Often Misused: Path Manipulation|1.5=DEPRECATED: Often Misused: Path Manipulation
        250-A 1.0=Design Principle Violation: Failure to Use Least Privilege|1.2=Execution with Unnecessary Privileges
        252-A 1.0=Unchecked Return Value
        253-A 1.0=Misinterpreted Function Return Value|1.3=Incorrect Check of Function Return Value
        256-A 1.0=Plaintext Storage of a Password|3.1=Unprotected Storage of Credentials|4.5=Plaintext Storage of a Password
        257-A 1.0=Storing Passwords in a Recoverable Format
        258-A 1.0=Empty Password in Configuration File
        259-A 1.0=Hard-Coded Password|1.8=Use of Hard-coded Password
        260-A 1.0=Password in Configuration File
        261-A 1.0=Weak Cryptography for Passwords|4.0=Weak Encoding for Password
        262-A 1.0=Not Using Password Aging
        263-D 1.0=Password Aging with Long Expiration
        266-A 1.0=Incorrect Privilege Assignment
        267-A 1.0=Privilege Defined With Unsafe Actions
        268-A 1.0=Privilege Chaining
        269-D 1.0=Insecure Privilege Management|1.4=Improper Privilege Management
        270-A 1.0=Privilege Context Switching Error
        271-R 1.0=Privilege Dropping / Lowering Errors
        272-A 1.0=Least Privilege Violation
        273-A 1.0=Failure to Check Whether Privileges Were Dropped Successfully|1.3=Improper Check for Successfully Dropped \#
        Privileges|1.4=Improper Check for Dropped Privileges
        274-D 1.0=Failure to Handle Insufficient Privileges|1.4=Improper Handling of Insufficient Privileges
        276-A 1.0=Insecure Default Permissions|1.4=Incorrect Default Permissions
        277-A 1.0=Insecure Inherited Permissions
        278-A 1.0=Insecure Preserved Inherited Permissions
        279-A 1.0=Insecure Execution-assigned Permissions|1.4=Incorrect Execution-Assigned Permissions
        280-A 1.0=Failure to Handle Insufficient Permissions or Privileges|1.3=Improper Handling of Insufficient Permissions or Privileges \#
        |4.20=Improper Handling of Insufficient Permissions or Privileges
        281-A 1.0=Permission Preservation Failure|1.4=Improper Preservation of Permissions
        282-R 1.0=Improper Ownership Management
        283-A 1.0=Unverified Ownership
        284-D 1.0=Access Control (Authorization) Issues|1.12=Improper Access Control
        285-D 1.0=Missing or Inconsistent Access Control|1.2=Improper Access Control (Authorization)|1.12=Improper Authorization
        286-R 1.0=Incorrect User Management
        287-D 1.0=Insufficient Authentication|1.2=Improper Authentication
        288-A 1.0=Authentication Bypass Using an Alternate Path or Channel
        289-A 1.0=Authentication Bypass by Alternate Name
        290-A 1.0=Authentication Bypass by Spoofing
        291-A 2.5=Reliance on IP Address for Authentication
        292DP 1.0=Trusting Self-reported DNS Name|2.5=DEPRECATED (Duplicate): Trusting Self-reported DNS Name|4.5=DEPRECATED: Trusting \#
        Self-reported DNS Name
        293-A 1.0=Using Referer Field for Authentication
        294-A 1.0=Authentication Bypass by Capture-replay
        295-A 2.4=Improper Certificate Validation
        296-A 1.0=Failure to Follow Chain of Trust in Certificate Validation|1.3=Improper Following of Chain of Trust for Certificate \#
        Validation|2.4=Improper Following of a Certificate's Chain of Trust
        297-A 1.0=Failure to Validate Host-specific Certificate Data|1.3=Improper Validation of Host-specific Certificate Data|2.4=Improper \#
        Validation of Certificate with Host Mismatch
        298-A 1.0=Failure to Validate Certificate Expiration|1.3=Improper Validation of Certificate Expiration
        299-A 1.0=Failure to Check for Certificate Revocation|1.3=Improper Check for Certificate Revocation
        300-D 1.0=Channel Accessible by Non-Endpoint (aka 'Man-in-the-Middle')|1.4=Channel Accessible by Non-Endpoint \#
        ('Man-in-the-Middle')|4.0=Channel Accessible by Non-Endpoint
        301-A 1.0=Reflection Attack in an Authentication Protocol
        302-A 1.0=Authentication Bypass by Assumed-Immutable Data
        303-A 1.0=Improper Implementation of Authentication Algorithm|1.4=Incorrect Implementation of Authentication Algorithm
        304-A 1.0=Missing Critical Step in Authentication
        305-A 1.0=Authentication Bypass by Primary Weakness
        306-A 1.0=No Authentication for Critical Function|1.8=Missing Authentication for Critical Function
        307-A 1.0=Failure to Restrict Excessive Authentication Attempts|1.8=Improper Restriction of Excessive Authentication Attempts
        308-A 1.0=Use of Single-factor Authentication
        309-A 1.0=Use of Password System for Primary Authentication
        311-D 1.0=Failure to Encrypt Sensitive Data|1.8=Missing Encryption of Sensitive Data
        312-A 1.0=Plaintext Storage of Sensitive Information|1.2=Cleartext Storage of Sensitive Information
        313-A 1.0=Plaintext Storage in a File or on Disk|2.5=Cleartext Storage in a File or on Disk
        314-A 1.0=Plaintext Storage in the Registry|2.5=Cleartext Storage in the Registry
        315-A 1.0=Plaintext Storage in a Cookie|2.5=Cleartext Storage of Sensitive Information in a Cookie
        316-A 1.0=Plaintext Storage in Memory|2.5=Cleartext Storage of Sensitive Information in Memory
        317-A 1.0=Plaintext Storage in GUI|2.5=Cleartext Storage of Sensitive Information in GUI
        318-A 1.0=Plaintext Storage in Executable|2.5=Cleartext Storage of Sensitive Information in Executable
        319-A 1.0=Plaintext Transmission of Sensitive Information|1.2=Cleartext Transmission of Sensitive Information
        321-A 1.0=Use of Hard-coded Cryptographic Key
        322-A 1.0=Key Exchange without Entity Authentication
        323-A 1.0=Reusing a Nonce, Key Pair in Encryption
        324-A 1.0=Use of a Key Past its Expiration Date
        325-A 1.0=Missing Required Cryptographic Step|4.2=Missing Cryptographic Step
        326-R 1.0=Weak Encryption|1.5=Inadequate Encryption Strength
        327-R 1.0=Use of a Broken or Risky Cryptographic Algorithm
        328-A 1.0=Reversible One-Way Hash|4.6=Use of Weak Hash
        329-A 1.0=Not Using a Random IV with CBC Mode|4.4=Not Using an Unpredictable IV with CBC Mode|4.5=Generation of Predictable IV with CBC Mode
        330-D 1.0=Use of Insufficiently Random Values
        331-A 1.0=Insufficient Entropy
        332-A 1.0=Insufficient Entropy in PRNG
        333-A 1.0=Failure to Handle Insufficient Entropy in TRNG|1.4=Improper Handling of Insufficient Entropy in TRNG
        334-A 1.0=Small Space of Random Values
        335-A 1.0=PRNG Seed Error|2.12=Incorrect Usage of Seeds in Pseudo-Random Number Generator (PRNG)
        336-A 1.0=Same Seed in PRNG|2.12=Same Seed in Pseudo-Random Number Generator (PRNG)
        337-A 1.0=Predictable Seed in PRNG|2.12=Predictable Seed in Pseudo-Random Number Generator (PRNG)
        338-A 1.0=Use of Cryptographically Weak PRNG|2.7=Use of Cryptographically Weak Pseudo-Random Number Generator (PRNG)
        339-A 1.0=Small Seed Space in PRNG
        340-R 1.0=Predictability Problems|4.0=Generation of Predictable Numbers or Identifiers
        341-A 1.0=Predictable from Observable State
        342-A 1.0=Predictable Exact Value from Previous Values
        343-A 1.0=Predictable Value Range from Previous Values
        344-A 1.0=Use of Invariant Value in Dynamically Changing Context
        345-D 1.0=Insufficient Verification of Data Authenticity
        346-R 1.0=Origin Validation Error
        347-A 1.0=Improperly Verified Signature|1.4=Improper Verification of Cryptographic Signature
        348-A 1.0=Use of Less Trusted Source
        349-A 1.0=Acceptance of Extraneous Untrusted Data With Trusted Data
        350-A 1.0=Improperly Trusted Reverse DNS|2.5=Reliance on Reverse DNS Resolution for a Security-Critical Action
        351-A 1.0=Insufficient Type Distinction
        352-A 2.11=Cross-Site Request Forgery (CSRF)|2.12=|3.0=Cross-Site Request Forgery (CSRF)
        353-A 1.0=Failure to Add Integrity Check Value|1.11=Missing Support for Integrity Check
        354-A 1.0=Failure to Check Integrity Check Value|1.3=Improper Validation of Integrity Check Value
        356-A 1.0=Product UI does not Warn User of Unsafe Actions
        357-A 1.0=Insufficient UI Warning of Dangerous Operations
        358-A 1.0=Improperly Implemented Security Check for Standard
        359-A 1.0=Privacy Violation|2.6=Exposure of Private Information ('Privacy Violation')|4.0=Exposure of Private Personal Information to an \#
        Unauthorized Actor
        360-A 1.0=Trust of System Event Data
        362-R 1.0=Race Condition|1.11=Concurrent Execution using Shared Resource with Improper Synchronization ('Race Condition')
        363-A 1.0=Race Condition Enabling Link Following
        364-A 1.0=Signal Handler Race Condition
        365DP 1.0=Race Condition in Switch|4.7=DEPRECATED: Race Condition in Switch
        366-A 1.0=Race Condition within a Thread
        367-A 1.0=Time-of-check Time-of-use Race Condition|1.0.1=Time-of-check Time-of-use (TOCTOU) Race Condition
        368-A 1.0=Context Switching Race Condition
        369-A 1.0=Divide By Zero
        370-A 1.0=Race Condition in Checking for Certificate Revocation|1.4=Missing Check for Certificate Revocation after Initial Check
        372-D 1.0=Incomplete Internal State Distinction
        373DP 1.0=State Synchronization Error|1.11=DEPRECATED: State Synchronization Error
        374-A 1.0=Mutable Objects Passed by Reference|1.9=Passing Mutable Objects to an Untrusted Method
        375-A 1.0=Passing Mutable Objects to an Untrusted Method|1.10=Returning a Mutable Object to an Untrusted Caller
        377-R 1.0=Insecure Temporary File
        378-A 1.0=Creation of Temporary File With Insecure Permissions
        379-A 1.0=Creation of Temporary File in Directory with Insecure Permissions|1.4=Creation of Temporary File in Directory with Incorrect \#
        Permissions|4.0=Creation of Temporary File in Directory with Insecure Permissions
        382-A 1.0=J2EE Bad Practices: Use of System.exit()
        383-A 1.0=J2EE Bad Practices: Direct Use of Threads
        384-A 2.11=Session Fixation|2.12=|3.0=Session Fixation
        385-A 1.0=Covert Timing Channel
        386-A 1.0=Symbolic Name not Mapping to Correct Object
        390-A 1.0=Detection of Error Condition Without Action
        391-P 1.0=Unchecked Error Condition
        392-A 1.0=Failure to Report Error in Status Code|1.11=Missing Report of Error Condition
        393-A 1.0=Return of Wrong Status Code
        394-A 1.0=Unexpected Status Code or Return Value
        395-A 1.0=Use of NullPointerException Catch to Detect NULL Pointer Dereference
        396-A 1.0=Declaration of Catch for Generic Exception
        397-A 1.0=Declaration of Throws for Generic Exception
        398-- 1.0=Indicator of Poor Code Quality|2.12=
        400-D 1.0=Resource Exhaustion|1.0.1=Uncontrolled Resource Consumption (aka 'Resource Exhaustion')|1.4=Uncontrolled Resource Consumption \#
        ('Resource Exhaustion')|3.2=Uncontrolled Resource Consumption
        401-A 1.0=Failure to Release Memory Before Removing Last Reference (aka 'Memory Leak')|1.4=Failure to Release Memory Before Removing Last \#
        Reference ('Memory Leak')|1.11=Improper Release of Memory Before Removing Last Reference ('Memory Leak')|3.2=Improper Release of Memory \#
        Before Removing Last Reference|3.3=Missing Release of Memory after Effective Lifetime
        402-R 1.0=Transmission of Private Resources into a New Sphere (aka 'Resource Leak')|1.4=Transmission of Private Resources into a New \#
        Sphere ('Resource Leak')
        403-A 1.0=UNIX File Descriptor Leak|1.12=Exposure of File Descriptor to Unintended Control Sphere|2.4=Exposure of File Descriptor to \#
        Unintended Control Sphere ('File Descriptor Leak')
        404-R 1.0=Improper Resource Shutdown or Release
        405-R 1.0=Asymmetric Resource Consumption (Amplification)
        406-R 1.0=Network Amplification|1.0.1=Insufficient Control of Network Message Volume (Network Amplification)
        407-R 1.0=Algorithmic Complexity|3.3=Inefficient Algorithmic Complexity
        408-A 1.0=Incorrect Behavior Order: Early Amplification
        409-A 1.0=Failure to Handle Highly Compressed Data (Data Amplification)|1.4=Improper Handling of Highly Compressed Data (Data Amplification)
        410-A 1.0=Insufficient Resource Pool
        412-A 1.0=Unrestricted Lock on Critical Resource|1.5=Unrestricted Externally Accessible Lock
        413-A 1.0=Insufficient Resource Locking|1.10=Improper Resource Locking
        414-A 1.0=Missing Lock Check
        415-A 1.0=Double Free
        416-A 1.0=Use After Free
        419-A 1.0=Unprotected Primary Channel
        420-A 1.0=Unprotected Alternate Channel
        421-A 1.0=Race Condition During Access to Alternate Channel
        422-A 1.0=Unprotected Windows Messaging Channel ('Shatter')
        423DP 1.0=Proxied Trusted Channel|1.1=DEPRECATED (Duplicate): Proxied Trusted Channel|4.5=DEPRECATED: Proxied Trusted Channel
        424-R 1.0=Failure to Protect Alternate Path|1.11=Improper Protection of Alternate Path
        425-A 1.0=Direct Request ('Forced Browsing')
        426-R 2.11=Untrusted Search Path|2.12=|3.0=Untrusted Search Path
        427-R 1.0=Uncontrolled Search Path Element
        428-A 1.0=Unquoted Search Path or Element
        430-A 1.0=Deployment of Wrong Handler
        431-A 1.0=Missing Handler
        432-A 1.0=Dangerous Handler not Disabled During Sensitive Operations|1.11=Dangerous Signal Handler not Disabled During Sensitive Operations
        433-A 1.0=Unparsed Raw Web Content Delivery
        434-A 1.8=Unrestricted Upload of File with Dangerous Type
        435-D 1.0=Interaction Error|2.12=Improper Interaction Between Multiple Entities|3.1=Improper Interaction Between Multiple \#
        Correctly-Behaving Entities
        436-R 1.0=Interpretation Conflict
        437-A 1.0=Incomplete Model of Endpoint Features
        439-A 1.0=Behavioral Change in New Version or Environment
        440-A 1.0=Expected Behavior Violation
        441-R 1.0=Unintended Proxy/Intermediary|2.4=Unintended Proxy or Intermediary ('Confused Deputy')
        443DP 1.0=DEPRECATED (Duplicate): HTTP response splitting|4.5=DEPRECATED: HTTP response splitting
        444-A 1.0=Inconsistent Interpretation of HTTP Requests (aka 'HTTP Request Smuggling')|1.4=Inconsistent Interpretation of HTTP Requests \#
        ('HTTP Request Smuggling')|4.8=Inconsistent Interpretation of HTTP Requests ('HTTP Request/Response Smuggling')
        446-R 1.0=UI Discrepancy for Security Feature
        447-A 1.0=Unimplemented or Unsupported Feature in UI
        448-A 1.0=Obsolete Feature in UI
        449-A 1.0=The UI Performs the Wrong Action
        450-A 1.0=Multiple Interpretations of UI Input
        451-R 1.0=UI Misrepresentation of Critical Information|2.6=User Interface (UI) Misrepresentation of Critical Information
        453-A 1.0=Insecure Default Variable Initialization
        454-A 1.0=External Initialization of Trusted Variables|1.8=External Initialization of Trusted Variables or Data Stores
        455-A 1.0=Non-exit on Failed Initialization
        456-A 1.0=Missing Initialization|2.4=Missing Initialization of a Variable
        457-A 1.0=Use of Uninitialized Variable
        458DP 1.0=DEPRECATED: Incorrect Initialization
        459-A 1.0=Incomplete Cleanup
        460-A 1.0=Improper Cleanup on Thrown Exception
        462-A 1.0=Duplicate Key in Associative List (Alist)
        463-A 1.0=Deletion of Data Structure Sentinel
        464-A 1.0=Addition of Data Structure Sentinel
        466-A 1.0=Return of Pointer Value Outside of Expected Range
        467-A 1.0=Use of sizeof() on a Pointer Type
        468-A 1.0=Incorrect Pointer Scaling
        469-A 1.0=Use of Pointer Subtraction to Determine Size
        470-A 1.0=Use of Externally-Controlled Input to Select Classes or Code (aka 'Unsafe Reflection')|1.4=Use of Externally-Controlled Input \#
        to Select Classes or Code ('Unsafe Reflection')
        471-A 1.0=Modification of Assumed-Immutable Data (MAID)
        472-A 1.0=External Control of Assumed-Immutable Web Parameter
        473-A 1.0=PHP External Variable Modification
        474-A 1.0=Use of Function with Inconsistent Implementations
        475-A 1.0=Undefined Behavior for Input to API
        476-A 1.0=NULL Pointer Dereference
        477-A 1.0=Use of Obsolete Functions|2.12=Use of Obsolete Function
        478-A 1.0=Failure to Use Default Case in Switch|1.4=Missing Default Case in Switch Statement|4.9=Missing Default Case in Multiple \#
        Condition Expression
        479-A 1.0=Unsafe Function Call from a Signal Handler|1.11=Signal Handler Use of a Non-reentrant Function
        480-A 1.0=Use of Incorrect Operator
        481-A 1.0=Assigning instead of Comparing
        482-A 1.0=Comparing instead of Assigning
        483-A 1.0=Incorrect Block Delimitation
        484-A 1.0=Omitted Break Statement|1.1=Omitted Break Statement in Switch
        485-- 1.0=Insufficient Encapsulation|2.12=
        486-A 1.0=Comparison of Classes by Name
        487-A 1.0=Reliance on Package-level Scope
        488-A 1.0=Data Leak Between Sessions|1.12=Exposure of Data Element to Wrong Session
        489-A 1.0=Leftover Debug Code|4.0=Active Debug Code
        491-A 1.0=Public cloneable() Method Without Final (aka 'Object Hijack')|1.4=Public cloneable() Method Without Final ('Object Hijack')
        492-A 1.0=Use of Inner Class Containing Sensitive Data
        493-A 1.0=Critical Public Variable Without Final Modifier
        494-A 1.0=Download of Untrusted Mobile Code Without Integrity Check|1.2=Download of Code Without Integrity Check
        495-A 1.0=Private Array-Typed Field Returned From A Public Method|3.2=Private Data Structure Returned From A Public Method
        496-A 1.0=Public Data Assigned to Private Array-Typed Field
        497-A 1.0=Information Leak of System Data|1.7=Exposure of System Data to an Unauthorized Control Sphere|4.0=Exposure of Sensitive System \#
        Information to an Unauthorized Control Sphere
        498-A 1.0=Information Leak through Class Cloning|1.12=Cloneable Class Containing Sensitive Information
        499-A 1.0=Serializable Class Containing Sensitive Data
        500-A 1.0=Static Field Not Marked Final|1.1=Public Static Field Not Marked Final
        501-A 1.0=Trust Boundary Violation
        502-A 1.0=Deserialization of Untrusted Data
        506-R 1.0=Embedded Malicious Code
        507-A 1.0=Trojan Horse
        508-A 1.0=Non-Replicating Malicious Code
        509-A 1.0=Replicating Malicious Code (Virus or Worm)
        510-A 1.0=Trapdoor
        511-A 1.0=Logic/Time Bomb
        512-A 1.0=Spyware
        514-R 1.0=Covert Channel
        515-A 1.0=Covert Storage Channel
        516DP 1.0=DEPRECATED (Duplicate): Covert Timing Channel|4.5=DEPRECATED: Covert Timing Channel
        520-A 1.0=.NET Misconfiguration: Use of Impersonation
        521-A 1.0=Weak Password Requirements
        522-R 1.0=Insufficiently Protected Credentials
        523-A 1.0=Unprotected Transport of Credentials
        524-A 1.0=Information Leak Through Caching|1.12=Information Exposure Through Caching|4.0=Use of Cache Containing Sensitive Information
        525-A 1.0=Information Leak Through Browser Caching|1.12=Information Exposure Through Browser Caching|4.0=Use of Web Browser Cache \#
        Containing Sensitive Information
        526-A 1.0=Information Leak Through Environmental Variables|1.12=Information Exposure Through Environmental Variables|4.0=Exposure of \#
        Sensitive Information Through Environmental Variables|4.10=Cleartext Storage of Sensitive Information in an Environment Variable
        527-A 1.0=Information Leak Through CVS Repository|1.7=Exposure of CVS Repository to an Unauthorized Control Sphere|4.0=Exposure of \#
        Version-Control Repository to an Unauthorized Control Sphere
        528-A 1.0=Information Leak Through Core Dump Files|1.7=Exposure of Core Dump File to an Unauthorized Control Sphere
        529-A 1.0=Information Leak Through Access Control List Files|1.7=Exposure of Access Control List Files to an Unauthorized Control Sphere
        530-A 1.0=Information Leak Through Backup (.~bk) Files|1.7=Exposure of Backup File to an Unauthorized Control Sphere
        531-A 1.0=Information Leak Through Test Code|1.12=Information Exposure Through Test Code|4.0=Inclusion of Sensitive Information in Test Code
        532-A 1.0=Information Leak Through Log Files|1.12=Information Exposure Through Log Files|3.3=Inclusion of Sensitive Information in Log \#
        Files|4.0=Insertion of Sensitive Information into Log File
        533DP 1.0=Information Leak Through Server Log Files|1.12=Information Exposure Through Server Log Files|3.1=DEPRECATED: Information \#
        Exposure Through Server Log Files
        534DP 1.0=Information Leak Through Debug Log Files|1.12=Information Exposure Through Debug Log Files|3.1=DEPRECATED: Information Exposure \#
        Through Debug Log Files
        535-A 1.0=Information Leak Through Shell Error Message|1.12=Information Exposure Through Shell Error Message|4.0=Exposure of Information \#
        Through Shell Error Message
        536-A 1.0=Information Leak Through Servlet Runtime Error Message|1.12=Information Exposure Through Servlet Runtime Error \#
        Message|4.0=Servlet Runtime Error Message Containing Sensitive Information
        537-A 1.0=Information Leak Through Java Runtime Error Message|1.12=Information Exposure Through Java Runtime Error Message|4.0=Java \#
        Runtime Error Message Containing Sensitive Information
        """#
}
