# What every target of ours is compiled with.
option(SCANDECK_TESTS "Build the tests" ON)
option(SCANDECK_WERROR "Make warnings errors (the checks do, a plain build never)" OFF)
option(SCANDECK_TSAN "Build with ThreadSanitizer: the pipeline's core and its test alone" OFF)
option(SCANDECK_SANITIZE "Build with AddressSanitizer and UndefinedBehaviorSanitizer" OFF)

find_program(CCACHE ccache)
if(CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
    set(CMAKE_CXX_COMPILER_LAUNCHER ${CCACHE})
endif()
find_program(MOLD mold)

add_library(scandeck_options INTERFACE)
target_include_directories(scandeck_options INTERFACE ${CMAKE_SOURCE_DIR})
target_compile_definitions(scandeck_options INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_URL_CAST_FROM_STRING
    QT_NO_NARROWING_CONVERSIONS_IN_CONNECT QT_NO_FOREACH QT_NO_KEYWORDS
    QT_WARN_DEPRECATED_UP_TO=0x060400 SCANDECK_VERSION="${PROJECT_VERSION}")
target_compile_options(scandeck_options INTERFACE -Wall -Wextra -Wpedantic -Wshadow
    -Wnon-virtual-dtor -Woverloaded-virtual)
if(SCANDECK_WERROR)
    target_compile_options(scandeck_options INTERFACE -Werror)
endif()
if(SCANDECK_SANITIZE)
    target_compile_options(scandeck_options INTERFACE -fsanitize=address,undefined
        -fno-sanitize-recover=undefined -fno-omit-frame-pointer
        -Wno-maybe-uninitialized) # g++ finds it everywhere in what the sanitizers add
    target_link_options(scandeck_options INTERFACE -fsanitize=address,undefined)
endif()
if(SCANDECK_TSAN)
    target_compile_options(scandeck_options INTERFACE -fsanitize=thread -fno-omit-frame-pointer)
    target_link_options(scandeck_options INTERFACE -fsanitize=thread)
endif()
if(MOLD)
    target_link_options(scandeck_options INTERFACE -fuse-ld=mold)
endif()
