// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A process of its own that has every answer ready and only writes it to the socket, so that the
// console's part of a reading can be told from the service's. Prints its port; ends when its
// standard input does.
//
//   GET /api/DeviceAuthenticatedScan…   the lists      POST …/token   a token
//   GET /use/PERCENT                    which reading comes next
//   GET /hold/1, /hold/0                whether who asks for definitions has to wait
//   GET /times                          when the last request for definitions was taken up and the
//                                       last byte of its answer was written; steady clock, ns
int runPlainServer(int rows);
