// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/hardening.h"

#include "app/store/filemode.h"

#include <QtGlobal>

#ifdef Q_OS_UNIX
#include <sys/resource.h>
#endif
#ifdef Q_OS_LINUX
#include <sys/prctl.h>
#endif

void hardenProcess() {
#ifdef Q_OS_UNIX
    const rlimit none{0, 0};
    (void)::setrlimit(RLIMIT_CORE, &none);
    FileMode::makePrivate();
#endif
#if defined(Q_OS_LINUX) && defined(NDEBUG)
    (void)::prctl(PR_SET_DUMPABLE, 0);
#endif
}
